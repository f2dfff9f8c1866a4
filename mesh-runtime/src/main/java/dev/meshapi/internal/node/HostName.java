package dev.meshapi.internal.node;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this host, for people. */
final class HostName {
    private HostName() {}

    /** What the environment says, which costs nothing; else what the resolver says; else "unknown". */
    static String ofThisHost() {
        for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
