package dev.meshapi.internal.dispatch;

/** A call from another node: who made it, and how that node names it. */
record CallKey(long callerId, String requestId) {}
