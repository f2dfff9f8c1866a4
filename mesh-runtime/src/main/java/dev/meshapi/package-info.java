/**
 * Typed messages between the instances of an application, over one Redis.
 *
 * <p>Start at {@link dev.meshapi.Mesh#builder(String)}. What an application touches: {@link dev.meshapi.Mesh},
 * {@link dev.meshapi.MeshNode}, {@link dev.meshapi.CallContext}, {@link dev.meshapi.CallOptions} and the
 * {@link dev.meshapi.MeshException} family. What generated code is made of: {@link dev.meshapi.Message},
 * {@link dev.meshapi.Failure}, {@link dev.meshapi.TypeRef}, {@link dev.meshapi.Target}, {@link dev.meshapi.Binding} and
 * {@link dev.meshapi.MeshDispatcher}; and its codecs of {@link dev.meshapi.RecordCodec} and {@link dev.meshapi.JsonCodecs}.
 */
@NullMarked
package dev.meshapi;

import org.jspecify.annotations.NullMarked;
