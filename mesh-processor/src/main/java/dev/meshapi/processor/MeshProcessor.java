package dev.meshapi.processor;

import com.google.auto.service.AutoService;
import dev.meshapi.annotation.MeshApi;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessor;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessorType;
import org.jspecify.annotations.Nullable;

/**
 * Generates a client, a handler interface and a dispatcher for each interface that is annotated with {@link MeshApi}.
 *
 * <p>Every generated file comes from one interface and from nothing else, so incremental builds may treat each
 * interface by itself.
 */
@AutoService(Processor.class)
@IncrementalAnnotationProcessor(IncrementalAnnotationProcessorType.ISOLATING)
public final class MeshProcessor extends AbstractProcessor {
    private @Nullable ApiStep step;
    private @Nullable Rounds rounds;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(MeshApi.class.getName());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(SchemaStep.BASELINE);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        step = new ApiStep(environment);
        rounds = new Rounds(environment.getElementUtils());
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (step != null && rounds != null) {
            process(round, step, rounds);
        }
        return false;
    }

    private static void process(RoundEnvironment round, ApiStep step, Rounds rounds) {
        if (!round.processingOver()) {
            for (TypeElement type : rounds.due(round)) {
                if (!step.handle(type)) {
                    rounds.wait(type);
                }
            }
        } else if (!round.errorRaised()) {
            rounds.left().forEach(step::giveUp);
        }
    }
}
