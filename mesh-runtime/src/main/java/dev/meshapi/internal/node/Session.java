package dev.meshapi.internal.node;

import dev.meshapi.internal.membership.Membership;

/** This node under one identity: its place in the mesh, and what speaks and listens in its name. */
record Session(Membership membership, Exchange exchange) {}
