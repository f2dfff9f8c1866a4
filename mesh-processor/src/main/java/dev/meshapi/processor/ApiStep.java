package dev.meshapi.processor;

import com.palantir.javapoet.ClassName;
import dev.meshapi.processor.read.ApiReader;
import dev.meshapi.processor.read.Reading;
import dev.meshapi.processor.report.Anchor;
import dev.meshapi.processor.report.Problem;
import dev.meshapi.processor.report.Reporter;
import dev.meshapi.processor.report.Rule;
import dev.meshapi.processor.schema.Schema;
import dev.meshapi.processor.write.ApiWriter;
import dev.meshapi.processor.write.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** What is done with one interface: read it, then report what is wrong, write what is right, or wait. */
final class ApiStep {
    /** What the exceptions of javac and of Eclipse's compiler say of a class that is not there. */
    private static final Map<String, Pattern> MISSING = Map.of(
            "CompletionFailure", Pattern.compile("class file for (\\S+) not found"),
            "AbortCompilation", Pattern.compile("The type (\\S+) cannot be resolved"));

    private final ApiReader reader;
    private final Reporter reporter;
    private final Filer filer;
    private final SchemaStep schemas;

    ApiStep(ProcessingEnvironment environment) {
        this.reader = new ApiReader(environment);
        this.reporter = new Reporter(environment.getMessager());
        this.filer = environment.getFiler();
        this.schemas = new SchemaStep(environment, reporter);
    }

    /** Handles an interface; false if it has to be tried again in the next round. */
    boolean handle(TypeElement type) {
        return guarded(type, () -> {
            Reading reading = reader.read(type);
            if (reading instanceof Reading.Ok ok) {
                Schema schema = Schema.of(ok.api());
                write(type, ApiWriter.write(ok.api(), schema.fingerprint()));
                schemas.handle(type, ok.api(), schema);
                reporter.print(ok.warnings());
            } else if (reading instanceof Reading.Wrong wrong) {
                reporter.print(wrong.problems());
                writePlaceholders(type);
            }
            return !(reading instanceof Reading.Later);
        });
    }

    /** Says what an interface has waited for in vain. */
    void giveUp(TypeElement type) {
        guarded(type, () -> {
            if (reader.read(type) instanceof Reading.Later later) {
                reporter.print(later.unresolved());
            }
            return true;
        });
    }

    private void write(TypeElement type, List<SourceFile> files) throws IOException {
        for (SourceFile file : files) {
            try {
                write(type, file);
            } catch (FilerException e) {
                String simpleName = file.name().substring(file.name().lastIndexOf('.') + 1);
                reporter.print(List.of(
                        Rule.NAME_TAKEN.at(Anchor.at(type), type.getSimpleName(), simpleName, "one of the two")));
                return;
            }
        }
    }

    /** What cannot be written is missed by nobody, or has been reported. */
    private void writePlaceholders(TypeElement type) {
        for (SourceFile file : ApiWriter.placeholders(ClassName.get(type))) {
            try {
                write(type, file);
            } catch (IOException | RuntimeException notWritten) {
                // The next one may be.
            }
        }
    }

    private void write(TypeElement type, SourceFile file) throws IOException {
        try (Writer writer = filer.createSourceFile(file.name(), type).openWriter()) {
            writer.write(file.text());
        }
    }

    /** A mistake of ours is one line about one interface, and the others are still handled. */
    private boolean guarded(TypeElement type, Action action) {
        try {
            return action.run();
        } catch (IOException e) {
            reporter.print(List.of(Rule.NOT_WRITTEN.at(Anchor.at(type), type.getSimpleName(), reason(e))));
            writePlaceholders(type);
            return true;
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            reporter.print(List.of(failure(type, e)));
            writePlaceholders(type);
            return true;
        }
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    /** Compilers throw if they are asked about a class whose file is not there, and nobody has noticed before. */
    private static Problem failure(TypeElement type, Throwable failure) {
        Pattern pattern = MISSING.get(failure.getClass().getSimpleName());
        Matcher missing = pattern == null ? null : pattern.matcher(String.valueOf(failure.getMessage()));
        if (missing != null && missing.find()) {
            String name = missing.group(1);
            String sentence = type.getSimpleName() + " needs " + name + ", which";
            return Rule.MISSING_CLASS.at(Anchor.at(type), sentence, "", name);
        }
        return Rule.BUG.at(Anchor.at(type), type.getSimpleName(), failure);
    }

    /** Something that may go wrong. */
    @FunctionalInterface
    private interface Action {
        /** Runs; the answer is whether the interface is done. */
        boolean run() throws IOException;
    }
}
