package dev.meshapi.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.report.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * Reads the types that stand in a signature, with everything between their angle brackets. What such a type consists of,
 * down to the last field, is not looked at here.
 */
final class TypeReader {
    private static final Set<String> PROMISES = Set.of(
            "java.util.concurrent.Future",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow.Publisher",
            "org.reactivestreams.Publisher",
            "io.smallrye.mutiny.Uni",
            "io.smallrye.mutiny.Multi",
            "io.reactivex.rxjava3.core.Single",
            "io.reactivex.rxjava3.core.Maybe",
            "io.reactivex.rxjava3.core.Completable",
            "io.reactivex.rxjava3.core.Observable",
            "io.vertx.core.Future",
            "com.google.common.util.concurrent.ListenableFuture");

    private final Compiler compiler;
    private final PackageElement home;
    private final Set<String> generated;
    private final Findings findings;

    TypeReader(Compiler compiler, TypeElement api, Findings findings) {
        this.compiler = compiler;
        this.home = compiler.elements().getPackageOf(api);
        this.generated = Api.generated(ClassName.get(api)).stream()
                .map(ClassName::simpleName)
                .collect(Collectors.toSet());
        this.findings = findings;
    }

    /** Reads a type; null if something is wrong with it, which is then among the findings. */
    @Nullable TypeName read(TypeMirror type, Site site) {
        return type.accept(new Walk(type, site), true) ? TypeName.get(type) : null;
    }

    /** Reads a reply type, of which it must be known what is in it. */
    @Nullable TypeName reply(TypeMirror type, Site site) {
        TypeName name = read(type, site);
        if (name != null && type.accept(new Vagueness(), null)) {
            findings.add(Rule.UNKNOWN_REPLY, site.anchor(), site.with(Spelling.of(type)) + ", which");
            return null;
        }
        return name;
    }

    /** One type, and the types in it; the flag says whether it is the whole or a part of it. */
    private final class Walk extends SimpleTypeVisitor14<Boolean, Boolean> {
        private final TypeMirror whole;
        private final Site site;

        Walk(TypeMirror whole, Site site) {
            super(true);
            this.whole = whole;
            this.site = site;
        }

        @Override
        public Boolean visitDeclared(DeclaredType type, Boolean top) {
            if (type.getKind() == TypeKind.ERROR) {
                findings.absent(site.anchor(), about(type), type, "");
                return false;
            }
            TypeElement element = Compiler.element(type);
            note(element);
            return isData(type, element) && arguments(type.getTypeArguments());
        }

        @Override
        public Boolean visitError(ErrorType type, Boolean top) {
            String name = Spelling.of(type);
            if (Stream.of(name.split("[.<]")).anyMatch(generated::contains)) {
                findings.add(Rule.SELF_REFERENCE, site.anchor(), about(type));
                return false;
            }
            findings.absent(site.anchor(), about(type), type, "");
            return false;
        }

        @Override
        public Boolean visitArray(ArrayType type, Boolean top) {
            return type.getComponentType().accept(this, false);
        }

        @Override
        public Boolean visitWildcard(WildcardType type, Boolean top) {
            TypeMirror bound = type.getExtendsBound() != null ? type.getExtendsBound() : type.getSuperBound();
            return bound == null || bound.accept(this, false);
        }

        private boolean arguments(List<? extends TypeMirror> arguments) {
            boolean fine = true;
            for (TypeMirror argument : arguments) {
                fine &= argument.accept(this, false);
            }
            return fine;
        }

        private boolean isData(DeclaredType type, TypeElement element) {
            if (compiler.isA(type, PROMISES)) {
                findings.add(Rule.ASYNC_REPLY, site.anchor(), about(type), promised(type));
            } else if (Compiler.isGenerated(element)) {
                findings.add(Rule.SELF_REFERENCE, site.anchor(), about(type));
            } else if (type.getTypeArguments().isEmpty()
                    && !element.getTypeParameters().isEmpty()) {
                findings.add(Rule.RAW_TYPE, site.anchor(), about(type), completed(element));
            } else if (isInner(element)) {
                Element owner = Compiler.owner(element);
                findings.add(Rule.INNER_CLASS, site.anchor(), about(type), Spelling.of(owner), element.getSimpleName());
            } else if (!compiler.isVisible(element, home)) {
                hidden(element, type);
            } else {
                return true;
            }
            return false;
        }

        private void hidden(TypeElement element, DeclaredType type) {
            boolean neighbour = compiler.elements().getPackageOf(element).equals(home);
            findings.add(
                    Rule.NOT_ACCESSIBLE,
                    site.anchor(),
                    about(type),
                    neighbour ? "private" : "not public",
                    element.getSimpleName(),
                    neighbour ? "package-private or public" : "public");
        }

        private String about(TypeMirror part) {
            return site.about(Spelling.of(whole), Spelling.of(part));
        }
    }

    private void note(TypeElement element) {
        if (compiler.elements().getPackageOf(element).getQualifiedName().contentEquals("java.lang")) {
            findings.javaLang(element.getSimpleName().toString());
        }
        if (compiler.elements().isDeprecated(element)) {
            findings.lint(isForRemoval(element) ? "removal" : "deprecation");
        }
    }

    static boolean isForRemoval(Element element) {
        Deprecated deprecated = element.getAnnotation(Deprecated.class);
        return deprecated != null && deprecated.forRemoval();
    }

    static boolean isInner(TypeElement element) {
        return element.getKind() == ElementKind.CLASS
                && element.getNestingKind().isNested()
                && !element.getModifiers().contains(Modifier.STATIC);
    }

    private static String promised(DeclaredType promise) {
        if (promise.getTypeArguments().isEmpty()) {
            return "the type of the value";
        }
        String value = Spelling.of(promise.getTypeArguments().get(0));
        return switch (value) {
            case "Void" -> "void";
            case "?" -> "the type of the value";
            default -> value;
        };
    }

    private static String completed(TypeElement element) {
        return element.getTypeParameters().stream()
                .map(parameter -> "String")
                .collect(Collectors.joining(", ", element.getSimpleName() + "<", ">, for example"));
    }

    /** Whether a type says nothing of what is in it. */
    private static final class Vagueness extends SimpleTypeVisitor14<Boolean, Void> {
        Vagueness() {
            super(false);
        }

        @Override
        public Boolean visitDeclared(DeclaredType type, Void nothing) {
            return Compiler.element(type).getQualifiedName().contentEquals("java.lang.Object")
                    || type.getTypeArguments().stream().anyMatch(argument -> argument.accept(this, null));
        }

        @Override
        public Boolean visitArray(ArrayType type, Void nothing) {
            return type.getComponentType().accept(this, null);
        }

        @Override
        public Boolean visitWildcard(WildcardType type, Void nothing) {
            return type.getExtendsBound() == null || type.getExtendsBound().accept(this, null);
        }
    }
}
