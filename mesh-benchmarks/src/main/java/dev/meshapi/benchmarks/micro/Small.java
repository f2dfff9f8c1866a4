package dev.meshapi.benchmarks.micro;

/** The reply of the load runs. */
public record Small(String status, int uptime) {}
