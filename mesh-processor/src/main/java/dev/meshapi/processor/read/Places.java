package dev.meshapi.processor.read;

import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Method;
import dev.meshapi.processor.report.Anchor;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the declarations again that something was read from. */
public final class Places {
    private final Types types;

    public Places(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
    }

    /** Where to show a problem of a method, or of one of its parameters; at the interface for an inherited one. */
    public Anchor of(TypeElement api, @Nullable Method method, @Nullable String parameter) {
        if (method != null) {
            for (ExecutableElement element : ElementFilter.methodsIn(api.getEnclosedElements())) {
                if (is(element, method)) {
                    return element.getParameters().stream()
                            .filter(each -> each.getSimpleName().toString().equals(parameter))
                            .findFirst()
                            .map(Anchor::at)
                            .orElse(Anchor.at(element));
                }
            }
        }
        return Anchor.at(api);
    }

    private boolean is(ExecutableElement element, Method method) {
        List<? extends VariableElement> parameters = element.getParameters();
        return element.getSimpleName().contentEquals(method.name())
                && parameters.stream()
                        .map(parameter -> TypeName.get(types.erasure(parameter.asType())))
                        .toList()
                        .equals(method.erasure());
    }
}
