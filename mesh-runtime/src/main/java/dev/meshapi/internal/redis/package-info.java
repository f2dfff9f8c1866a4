/** Connections, publishing, subscriptions and scripts. The only room that knows Lettuce. */
@NullMarked
package dev.meshapi.internal.redis;

import org.jspecify.annotations.NullMarked;
