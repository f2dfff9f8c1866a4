package dev.meshapi.processor.report;

import java.util.Collection;
import java.util.LinkedHashSet;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** The only one that talks to the user. */
public final class Reporter {
    private final Messager messager;

    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Prints the problems of one interface, each once. */
    public void print(Collection<Problem> problems) {
        new LinkedHashSet<>(problems).forEach(this::print);
    }

    /** Says something that is not wrong. */
    public void note(String text) {
        messager.printMessage(Diagnostic.Kind.NOTE, text);
    }

    private void print(Problem problem) {
        Anchor anchor = problem.anchor();
        messager.printMessage(
                problem.rule().isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR,
                problem.text(),
                anchor.element(),
                anchor.annotation(),
                anchor.value());
    }
}
