/**
 * A shop with three branches, each a process of its own. {@link dev.meshapi.examples.shop.ShopDemo} starts it all; the
 * story is told by {@link dev.meshapi.examples.shop.Tour}.
 */
@NullMarked
package dev.meshapi.examples.shop;

import org.jspecify.annotations.NullMarked;
