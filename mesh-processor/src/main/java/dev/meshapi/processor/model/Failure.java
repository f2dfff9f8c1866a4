package dev.meshapi.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * An exception that some message declares.
 *
 * @param thrown the exception
 * @param constant the constant that describes it
 * @param state the record that travels
 */
public record Failure(Thrown thrown, String constant, ClassName state) {}
