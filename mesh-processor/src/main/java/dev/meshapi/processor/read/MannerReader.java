package dev.meshapi.processor.read;

import dev.meshapi.annotation.Idempotent;
import dev.meshapi.annotation.MeshTimeout;
import dev.meshapi.annotation.NonBlocking;
import dev.meshapi.annotation.OneWay;
import dev.meshapi.annotation.Ordered;
import dev.meshapi.processor.model.Manner;
import dev.meshapi.processor.report.Rule;
import java.time.Duration;
import java.util.OptionalLong;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.PackageElement;
import org.jspecify.annotations.Nullable;

/** Reads how a message is to be called and served, and finds marks that cannot be true together. */
final class MannerReader {
    private static final long LONGEST = Duration.ofDays(365).toMillis();
    private static final long NOT_GIVEN = -1;

    private final Compiler compiler;
    private final OrderReader orders;
    private final Findings findings;

    MannerReader(Compiler compiler, PackageElement home, Findings findings) {
        this.compiler = compiler;
        this.orders = new OrderReader(compiler, home, findings);
        this.findings = findings;
    }

    Manner read(MethodSite site, boolean namesKnown) {
        AnnotationMirror timeout = mark(site, MeshTimeout.class);
        boolean idempotent = mark(site, Idempotent.class) != null;
        boolean nonBlocking = mark(site, NonBlocking.class) != null;
        AnnotationMirror ordered = mark(site, Ordered.class);
        if (idempotent && isOneWay(site)) {
            contradiction(
                    site,
                    "@OneWay",
                    "@Idempotent",
                    "nobody learns what became of a one-way message and could repeat it");
        }
        if (nonBlocking && ordered != null) {
            contradiction(
                    site,
                    "@NonBlocking",
                    "@Ordered",
                    "a handler on the thread that reads runs at once, and an ordered one waits for its turn");
        }
        return new Manner(
                timeout == null ? OptionalLong.empty() : idle(site, timeout),
                timeout == null ? OptionalLong.empty() : deadline(site, timeout),
                idempotent,
                nonBlocking,
                ordered == null ? new Manner.Order.None() : orders.read(site, ordered, namesKnown));
    }

    private OptionalLong idle(MethodSite site, AnnotationMirror timeout) {
        OptionalLong idle = millis(timeout, "idleMillis");
        OptionalLong deadline = millis(timeout, "deadlineMillis");
        if (idle.isEmpty() && deadline.isEmpty()) {
            wrong(site, timeout, null, "", "it says nothing", "Give it idleMillis, deadlineMillis or both");
        } else if (idle.isPresent() && isOneWay(site)) {
            contradiction(
                    site,
                    "@OneWay",
                    "has @MeshTimeout(idleMillis = " + idle.getAsLong() + ")",
                    "nobody waits for a reply, and so nobody stops waiting");
        } else if (idle.isPresent() && !isWithin(1, idle)) {
            wrong(
                    site,
                    timeout,
                    "idleMillis",
                    "(idleMillis = " + idle.getAsLong() + ")",
                    "a time to wait is 1 ms to 365 days",
                    "Write such a time, or leave it out for that of the calling node");
        } else if (idle.isPresent() && isWithin(1, deadline) && deadline.getAsLong() < idle.getAsLong()) {
            wrong(
                    site,
                    timeout,
                    "idleMillis",
                    "(idleMillis = " + idle.getAsLong() + ", deadlineMillis = " + deadline.getAsLong() + ")",
                    "the call ends before the time without a sign of life can be over",
                    "Write a shorter idleMillis, or leave it out");
        }
        return idle;
    }

    private OptionalLong deadline(MethodSite site, AnnotationMirror timeout) {
        OptionalLong deadline = millis(timeout, "deadlineMillis");
        if (deadline.isPresent() && !isWithin(0, deadline)) {
            wrong(
                    site,
                    timeout,
                    "deadlineMillis",
                    "(deadlineMillis = " + deadline.getAsLong() + ")",
                    "a deadline is 1 ms to 365 days, or 0 for none",
                    "Write such a time, or leave it out for that of the calling node");
        }
        return deadline;
    }

    private static boolean isWithin(long least, OptionalLong millis) {
        return millis.isPresent() && millis.getAsLong() >= least && millis.getAsLong() <= LONGEST;
    }

    private static OptionalLong millis(AnnotationMirror timeout, String member) {
        return Marks.value(timeout, member) instanceof Long millis && millis != NOT_GIVEN
                ? OptionalLong.of(millis)
                : OptionalLong.empty();
    }

    private void wrong(
            MethodSite site,
            AnnotationMirror timeout,
            @Nullable String member,
            String given,
            String reason,
            String remedy) {
        AnnotationValue value = member == null ? null : Marks.annotationValue(timeout, member);
        findings.add(Rule.INVALID_TIMEOUT, site.at(timeout, value), site.subject(), given, reason, remedy);
    }

    private void contradiction(MethodSite site, String one, String other, String reason) {
        findings.add(Rule.CONTRADICTORY_MARKS, site.anchor(), site.subject(), one, other, reason);
    }

    private boolean isOneWay(MethodSite site) {
        return mark(site, OneWay.class) != null;
    }

    private @Nullable AnnotationMirror mark(MethodSite site, Class<?> annotation) {
        return compiler.annotation(site.element(), annotation);
    }
}
