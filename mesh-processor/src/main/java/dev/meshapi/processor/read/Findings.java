package dev.meshapi.processor.read;

import dev.meshapi.processor.report.Anchor;
import dev.meshapi.processor.report.Problem;
import dev.meshapi.processor.report.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that was found while one interface was read. */
final class Findings {
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Problem> unresolved = new ArrayList<>();
    private final Set<String> lint = new TreeSet<>();
    private final Set<String> javaLang = new TreeSet<>();

    void add(Rule rule, Anchor anchor, Object... details) {
        Problem problem = rule.at(anchor, details);
        if (rule == Rule.UNRESOLVED) {
            unresolved.add(problem);
        } else if (rule.isWarning()) {
            warnings.add(problem);
        } else {
            problems.add(problem);
        }
    }

    /** Notes that generated code will use something that javac warns of. */
    void lint(String category) {
        lint.add(category);
    }

    /** Notes that generated code will mention a type of {@code java.lang}. */
    void javaLang(String simpleName) {
        javaLang.add(simpleName);
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    boolean mustWait() {
        return !unresolved.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    List<Problem> unresolved() {
        return List.copyOf(unresolved);
    }

    List<String> lint() {
        return List.copyOf(lint);
    }

    Set<String> javaLang() {
        return Set.copyOf(javaLang);
    }
}
