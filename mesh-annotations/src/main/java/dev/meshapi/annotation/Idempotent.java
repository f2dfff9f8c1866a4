package dev.meshapi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a message which is handled twice does what it does when it is handled once. The caller may then repeat it on
 * another node when it cannot know whether the first one handled it; without this mark only calls that certainly did not
 * run are repeated. One-way messages cannot have it: nobody learns what became of them.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Idempotent {}
