package dev.meshapi.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The processor in an environment in which somebody looks on, and perhaps intervenes, when it creates a file. */
final class WithFiler extends AbstractProcessor {
    private final Processor processor = new MeshProcessor();
    private final OnCreate onCreate;

    WithFiler(OnCreate onCreate) {
        this.onCreate = onCreate;
    }

    /** Hears of a file before it is created. */
    @FunctionalInterface
    interface OnCreate {
        /** The name of the type or resource, and what it originates from. */
        void create(String name, List<Element> origins) throws Exception;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        Filer sources = intercept(Filer.class, environment.getFiler(), "createSourceFile", arguments -> {
            onCreate.create(arguments[0].toString(), List.of((Element[]) arguments[1]));
            return null;
        });
        Filer filer = intercept(Filer.class, sources, "createResource", arguments -> {
            onCreate.create(arguments[2].toString(), List.of((Element[]) arguments[3]));
            return null;
        });
        processor.init(intercept(ProcessingEnvironment.class, environment, "getFiler", arguments -> filer));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        processor.process(annotations, round);
        return false;
    }

    private static <T> T intercept(Class<T> type, T target, String method, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    Object result = called.getName().equals(method) ? answer.to(arguments) : null;
                    try {
                        return result != null ? result : called.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** What a method does instead; null for what it always does. */
    @FunctionalInterface
    private interface Answer {
        @Nullable Object to(Object[] arguments) throws Exception;
    }
}
