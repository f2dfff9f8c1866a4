package dev.meshapi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On every type that the annotation processor writes. It is kept in the class file, so that coverage tools and null
 * checkers, which skip what is annotated with something called {@code Generated}, recognise the code.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface MeshGenerated {}
