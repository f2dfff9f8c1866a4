package dev.meshapi.processor;

import com.palantir.javapoet.ClassName;
import dev.meshapi.processor.read.ApiReader;
import dev.meshapi.processor.read.Reading;
import dev.meshapi.processor.report.Anchor;
import dev.meshapi.processor.report.Reporter;
import dev.meshapi.processor.report.Rule;
import dev.meshapi.processor.schema.Schema;
import dev.meshapi.processor.write.ApiWriter;
import dev.meshapi.processor.write.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** What is done with one interface: read it, then report what is wrong, write what is right, or wait. */
final class ApiStep {
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
                reporter.print(List.of(Rule.NAME_TAKEN.at(Anchor.at(type), type.getSimpleName(), simpleName)));
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
        } catch (IOException | RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            reporter.print(List.of(Rule.BUG.at(Anchor.at(type), type.getSimpleName(), e)));
            writePlaceholders(type);
            return true;
        }
    }

    /** Something that may go wrong. */
    @FunctionalInterface
    private interface Action {
        /** Runs; the answer is whether the interface is done. */
        boolean run() throws IOException;
    }
}
