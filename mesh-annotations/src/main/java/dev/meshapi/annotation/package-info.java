/**
 * The vocabulary in which an application declares its messages. Everything here is read by the annotation processor;
 * nothing is looked up by reflection at run time.
 */
package dev.meshapi.annotation;
