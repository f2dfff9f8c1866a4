package dev.meshapi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the handler of a message never blocks: no I/O, no locks that others hold for long, no waiting. It runs at once
 * on the thread that reads from Redis, without a worker and without a queue, which is the cheapest way. As long as it runs
 * this node receives nothing, so a handler that blocks all the same stops the whole node.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface NonBlocking {}
