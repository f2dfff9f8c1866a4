package dev.meshapi.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The methods that an interface has: its own in their order, then those of its parents, each signature once. */
final class Inherited {
    private final Compiler compiler;
    private final TypeElement api;

    Inherited(Compiler compiler, TypeElement api) {
        this.compiler = compiler;
        this.api = api;
    }

    /**
     * A method as the interface sees it.
     *
     * @param element the declaration
     * @param type its signature with the type parameters of its parent filled in
     * @param thrown what may be thrown under each declaration of the signature
     */
    record Member(ExecutableElement element, ExecutableType type, List<TypeMirror> thrown) {}

    /** The methods; parents that are left out are not entered. */
    List<Member> members(Set<TypeElement> leftOut) {
        List<ExecutableElement> all = new ArrayList<>();
        for (TypeElement owner : hierarchy(leftOut)) {
            for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
                if (owner.equals(api) || !method.getModifiers().contains(Modifier.PRIVATE)) {
                    all.add(method);
                }
            }
        }
        List<Member> members = new ArrayList<>();
        for (ExecutableElement method : all) {
            if (all.stream().noneMatch(other -> overrides(other, method))) {
                merge(members, method);
            }
        }
        return members;
    }

    /** The interface and all its parents, each once, nearest first. */
    List<TypeElement> hierarchy(Set<TypeElement> leftOut) {
        Map<String, TypeElement> found = new LinkedHashMap<>();
        collect(api, leftOut, found);
        return List.copyOf(found.values());
    }

    private static void collect(TypeElement type, Set<TypeElement> leftOut, Map<String, TypeElement> found) {
        if (type.getKind() != ElementKind.INTERFACE
                || leftOut.contains(type)
                || found.putIfAbsent(type.getQualifiedName().toString(), type) != null) {
            return;
        }
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent instanceof DeclaredType declared) {
                collect(Compiler.element(declared), leftOut, found);
            }
        }
    }

    private boolean overrides(ExecutableElement other, ExecutableElement method) {
        return !other.equals(method)
                && isBelow(Compiler.owner(other), Compiler.owner(method))
                && compiler.elements().overrides(other, method, api);
    }

    /** Eclipse's compiler lets methods of unrelated parents override each other, in both directions. */
    private boolean isBelow(Element child, Element parent) {
        return compiler.types()
                .isSubtype(
                        compiler.types().erasure(child.asType()),
                        compiler.types().erasure(parent.asType()));
    }

    /** Adds a method, or lets it strengthen one of the same signature that another parent has. */
    private void merge(List<Member> members, ExecutableElement method) {
        ExecutableType type = seen(method);
        Member added = new Member(method, type, List.copyOf(type.getThrownTypes()));
        for (int i = 0; i < members.size(); i++) {
            Member present = members.get(i);
            if (isSame(present, added)) {
                members.set(i, stronger(present, added));
                return;
            }
        }
        members.add(added);
    }

    /**
     * The signature of a method with the type parameters of its parent filled in. It is looked for in that parent: where two
     * parents have it, Eclipse's compiler would find the one that comes first.
     */
    private ExecutableType seen(ExecutableElement method) {
        DeclaredType self = (DeclaredType) api.asType();
        DeclaredType parent = compiler.asParent(self, (TypeElement) Compiler.owner(method));
        return (ExecutableType) compiler.types().asMemberOf(parent == null ? self : parent, method);
    }

    private boolean isSame(Member one, Member other) {
        return one.element().getSimpleName().equals(other.element().getSimpleName())
                && !one.element().getModifiers().contains(Modifier.STATIC)
                && !other.element().getModifiers().contains(Modifier.STATIC)
                && (compiler.types().isSubsignature(one.type(), other.type())
                        || compiler.types().isSubsignature(other.type(), one.type()));
    }

    private Member stronger(Member one, Member other) {
        boolean otherReturnsLess = compiler.types()
                        .isSubtype(other.type().getReturnType(), one.type().getReturnType())
                && !compiler.types()
                        .isSubtype(one.type().getReturnType(), other.type().getReturnType());
        Member chosen = otherReturnsLess ? other : one;
        List<TypeMirror> thrown = new ArrayList<>(allowed(one.thrown(), other.thrown()));
        allowed(other.thrown(), one.thrown()).stream()
                .filter(type ->
                        thrown.stream().noneMatch(each -> compiler.types().isSameType(each, type)))
                .forEach(thrown::add);
        return new Member(chosen.element(), chosen.type(), List.copyOf(thrown));
    }

    private List<TypeMirror> allowed(List<TypeMirror> thrown, List<TypeMirror> by) {
        return thrown.stream()
                .filter(type -> compiler.isUnchecked(type)
                        || by.stream().anyMatch(parent -> compiler.types().isSubtype(type, parent)))
                .toList();
    }
}
