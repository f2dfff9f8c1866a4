package dev.meshapi.benchmarks.peers.grpc;

import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;

/** What is called: what protoc would generate for a service of two unary methods. */
final class StatusService {
    private static final String NAME = "benchmarks.StatusService";
    private static final int UPTIME = 123;

    static final MethodDescriptor<Messages.Query, Messages.Status> STATUS = MethodDescriptor.newBuilder(
                    Messages.QUERY, Messages.STATUS)
            .setType(MethodType.UNARY)
            .setFullMethodName(MethodDescriptor.generateFullMethodName(NAME, "Status"))
            .build();

    static final MethodDescriptor<Messages.Text, Messages.Text> ECHO = MethodDescriptor.newBuilder(
                    Messages.TEXT, Messages.TEXT)
            .setType(MethodType.UNARY)
            .setFullMethodName(MethodDescriptor.generateFullMethodName(NAME, "Echo"))
            .build();

    private StatusService() {}

    static ServerServiceDefinition definition() {
        return ServerServiceDefinition.builder(NAME)
                .addMethod(STATUS, ServerCalls.asyncUnaryCall((query, observer) -> {
                    observer.onNext(new Messages.Status("ok", UPTIME));
                    observer.onCompleted();
                }))
                .addMethod(ECHO, ServerCalls.asyncUnaryCall((text, observer) -> {
                    observer.onNext(text);
                    observer.onCompleted();
                }))
                .build();
    }
}
