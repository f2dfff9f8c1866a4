@NullMarked
package dev.meshapi.examples;

import org.jspecify.annotations.NullMarked;
