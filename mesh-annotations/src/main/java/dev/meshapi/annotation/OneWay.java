package dev.meshapi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a message that never gets a reply, not even an acknowledgement: the sender knows that Redis handed it to the
 * receivers, and nothing about what they made of it. The method returns {@code void}. One-way messages are the ones that
 * can be broadcast with a single publish.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OneWay {}
