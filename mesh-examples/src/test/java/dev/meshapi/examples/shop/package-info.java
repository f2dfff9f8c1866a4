@NullMarked
package dev.meshapi.examples.shop;

import org.jspecify.annotations.NullMarked;
