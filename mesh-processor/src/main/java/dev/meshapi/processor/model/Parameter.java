package dev.meshapi.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a method.
 *
 * @param name as the user wrote it
 * @param type with its type arguments
 */
public record Parameter(String name, TypeName type) {}
