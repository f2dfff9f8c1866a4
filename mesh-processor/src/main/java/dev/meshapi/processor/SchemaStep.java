package dev.meshapi.processor;

import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.model.Method;
import dev.meshapi.processor.read.Places;
import dev.meshapi.processor.report.Anchor;
import dev.meshapi.processor.report.Problem;
import dev.meshapi.processor.report.Reporter;
import dev.meshapi.processor.report.Rule;
import dev.meshapi.processor.schema.Baseline;
import dev.meshapi.processor.schema.Change;
import dev.meshapi.processor.schema.Schema;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** What is done with the schema of one interface: compare it with the earlier version, and write it. */
final class SchemaStep {
    static final String BASELINE = "mesh.baseline";

    private final ProcessingEnvironment environment;
    private final Reporter reporter;
    private final Places places;
    private final Map<String, Schema> written = new HashMap<>();
    private final Set<String> reported = new HashSet<>();

    SchemaStep(ProcessingEnvironment environment, Reporter reporter) {
        this.environment = environment;
        this.reporter = reporter;
        this.places = new Places(environment);
    }

    /** Writes the file in any case: whoever means a change as it is makes it the new baseline. */
    void handle(TypeElement type, Api api, Schema schema) throws IOException {
        String option = environment.getOptions().get(BASELINE);
        if (option != null && !option.isBlank()) {
            compare(type, api, schema, option.strip());
        }
        // Not every file system tells capitals from small letters.
        Schema namesake = written.putIfAbsent(schema.api().toLowerCase(Locale.ROOT), schema);
        if (namesake != null) {
            reporter.print(List.of(Rule.API_NAME_TAKEN.at(
                    Anchor.at(type), type.getSimpleName(), schema.api(), namesake.type(), namesake.api())));
            return;
        }
        write(type, schema);
    }

    private void compare(TypeElement type, Api api, Schema schema, String option) {
        Baseline.Answer answer = Baseline.at(option, output()).compare(schema);
        if (answer instanceof Baseline.Known known) {
            reporter.print(known.changes().stream()
                    .map(change -> problem(type, api, change))
                    .toList());
        } else if (answer instanceof Baseline.New) {
            reporter.note("[mesh] " + type.getSimpleName() + " has no file '" + schema.api() + ".json' in " + option
                    + " and is taken for a new interface.");
        } else if (answer instanceof Baseline.Unusable unusable && reported.add(unusable.reason())) {
            reporter.print(List.of(Rule.BASELINE.at(Anchor.at(type), type.getSimpleName(), unusable.reason())));
        }
    }

    private Problem problem(TypeElement type, Api api, Change change) {
        Method method = api.declaration().methods().stream()
                .filter(each -> each.wireName().equals(change.message()))
                .findFirst()
                .orElse(null);
        return Rule.INCOMPATIBLE_CHANGE.at(
                places.of(type, method, change.parameter()),
                change.fact(),
                change.effect(),
                change.directions(),
                change.fix());
    }

    private @Nullable Path output() {
        try {
            return Path.of(environment
                            .getFiler()
                            .getResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/mesh")
                            .toUri())
                    .toAbsolutePath()
                    .getParent();
        } catch (IOException | RuntimeException notOnADisk) {
            return null;
        }
    }

    private void write(TypeElement type, Schema schema) throws IOException {
        Filer filer = environment.getFiler();
        try (Writer writer = new OutputStreamWriter(
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", schema.path(), type)
                        .openOutputStream(),
                StandardCharsets.UTF_8)) {
            writer.write(schema.text());
        } catch (FilerException e) {
            throw new IOException(schema.path() + " cannot be written: " + e.getMessage(), e);
        }
    }
}
