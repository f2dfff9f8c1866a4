package dev.meshapi.processor.read;

import dev.meshapi.processor.report.Anchor;
import dev.meshapi.processor.report.Problem;
import dev.meshapi.processor.report.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Everything that was found while one interface was read. */
final class Findings {
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Problem> unresolved = new ArrayList<>();
    private final Set<String> lint = new TreeSet<>();
    private final Set<String> javaLang = new TreeSet<>();

    void add(Rule rule, Anchor anchor, Object... details) {
        Problem problem = rule.at(anchor, details);
        if (rule.isWarning()) {
            warnings.add(problem);
        } else {
            problems.add(problem);
        }
    }

    /**
     * Notes that a type is not there. What a class file refers to is missing for good. What a source refers to may be
     * generated in this compilation, and is waited for.
     *
     * @param sentence its beginning, up to what is not so
     * @param type what is not there; null if the compiler does not tell
     * @param path a line about how it was reached, if any
     */
    void absent(Anchor anchor, String sentence, @Nullable TypeMirror type, String path) {
        if (type != null && Compiler.isMissing(type)) {
            String name =
                    Compiler.element((DeclaredType) type).getQualifiedName().toString();
            problems.add(Rule.MISSING_CLASS.at(anchor, sentence, path, name));
        } else {
            unresolved.add(Rule.UNRESOLVED.at(anchor, sentence, path));
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
