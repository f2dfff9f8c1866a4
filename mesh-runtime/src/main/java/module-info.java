/** Typed messages between the instances of an application, over one Redis. */
module dev.meshapi {
    requires transitive dev.meshapi.annotation;
    requires transitive lettuce.core;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires io.netty.buffer;
    requires io.netty.common;
    requires io.netty.transport;
    requires io.netty.handler;
    requires io.netty.resolver.dns;

    exports dev.meshapi;

    opens dev.meshapi.internal.wire to
            tools.jackson.databind;
}
