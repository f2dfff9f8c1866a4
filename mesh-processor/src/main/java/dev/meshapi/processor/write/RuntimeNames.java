package dev.meshapi.processor.write;

import com.palantir.javapoet.ClassName;

/** Every type of the runtime that generated code mentions. The processor knows them by name only; a test knows them all. */
final class RuntimeNames {
    static final ClassName ADDRESS = runtime("Address");
    static final ClassName ADDRESS_ONE = runtime("Address", "One");
    static final ClassName ADDRESS_MANY = runtime("Address", "Many");
    static final ClassName BINDING = runtime("Binding");
    static final ClassName CALL_CONTEXT = runtime("CallContext");
    static final ClassName CALL_OPTIONS = runtime("CallOptions");
    static final ClassName FAILURE = runtime("Failure");
    static final ClassName GATHER = runtime("Gather");
    static final ClassName JSON_CODEC = runtime("JsonCodec");
    static final ClassName JSON_CODECS = runtime("JsonCodecs");
    static final ClassName JSON_INPUT = runtime("JsonInput");
    static final ClassName JSON_NAMES = runtime("JsonNames");
    static final ClassName JSON_OUTPUT = runtime("JsonOutput");
    static final ClassName MESH = runtime("Mesh");
    static final ClassName MESH_DISPATCHER = runtime("MeshDispatcher");
    static final ClassName MESH_NODE = runtime("MeshNode");
    static final ClassName MESSAGE = runtime("Message");
    static final ClassName RECORD_CODEC = runtime("RecordCodec");
    static final ClassName REPLIES = runtime("Replies");
    static final ClassName TARGET_ONE = runtime("Target", "One");
    static final ClassName TARGET_MANY = runtime("Target", "Many");
    static final ClassName TYPE_REF = runtime("TypeRef");

    private RuntimeNames() {}

    private static ClassName runtime(String name, String... nested) {
        return ClassName.get("dev.meshapi", name, nested);
    }
}
