package dev.meshapi.processor.read;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.meshapi.annotation.MeshName;
import dev.meshapi.processor.model.Layout;
import dev.meshapi.processor.model.Method;
import dev.meshapi.processor.model.Thrown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds among the types of an interface, all of which can travel, those that generated code can take apart. The others are not
 * wrong, only slower.
 */
final class LayoutReader {
    private final Compiler compiler;
    private final Plainness plainness;
    private final List<Layout> layouts = new ArrayList<>();
    private final Set<TypeName> met = new HashSet<>();

    LayoutReader(Compiler compiler, TypeElement api) {
        this.compiler = compiler;
        this.plainness = new Plainness(compiler, api);
    }

    List<Layout> read(List<Inherited.Member> members, List<Method> methods) {
        for (Inherited.Member member : members) {
            member.type().getParameterTypes().forEach(this::read);
            read(member.type().getReturnType());
        }
        for (Method method : methods) {
            method.failures().forEach(this::readState);
        }
        return layouts;
    }

    private void readState(Thrown failure) {
        TypeElement element = compiler.elements().getTypeElement(failure.type().canonicalName());
        if (element != null) {
            for (ExecutableElement method :
                    ElementFilter.methodsIn(compiler.elements().getAllMembers(element))) {
                if (failure.state().stream()
                        .anyMatch(part -> method.getSimpleName().contentEquals(part.accessor()))) {
                    read(method.getReturnType());
                }
            }
        }
    }

    private void read(TypeMirror type) {
        if (type instanceof ArrayType array) {
            read(array.getComponentType());
        } else if (type.getKind() == TypeKind.DECLARED && type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(this::read);
            if (met.add(TypeName.get(type)) && plainness.isPlain(declared)) {
                describe(declared, Compiler.element(declared));
            }
        }
    }

    private void describe(DeclaredType type, TypeElement element) {
        if (element.getKind() == ElementKind.ENUM) {
            layouts.add(new Layout.OfEnum(ClassName.get(element), warnings(element, List.of())));
        } else if (element.getKind() == ElementKind.RECORD) {
            record(type, element);
        } else if (element.getModifiers().contains(Modifier.SEALED)
                && type.getTypeArguments().isEmpty()) {
            family(element);
        }
    }

    private void record(DeclaredType type, TypeElement element) {
        List<Layout.Component> components = new ArrayList<>();
        List<TypeMirror> types = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            TypeMirror content =
                    ((ExecutableType) compiler.types().asMemberOf(type, component.getAccessor())).getReturnType();
            components.add(new Layout.Component(component.getSimpleName().toString(), TypeName.get(content)));
            types.add(content);
        }
        if (!types.stream().allMatch(plainness::isNameable)) {
            return;
        }
        layouts.add(new Layout.OfRecord(TypeName.get(type), components, warnings(element, types)));
        types.forEach(this::read);
    }

    private void family(TypeElement element) {
        Set<TypeElement> leaves = new LinkedHashSet<>();
        if (!collect(element, leaves)) {
            return;
        }
        List<Layout.Member> members = new ArrayList<>();
        for (TypeElement leaf : leaves) {
            members.add(new Layout.Member(wireName(leaf), ClassName.get(leaf)));
        }
        layouts.add(new Layout.OfFamily(
                ClassName.get(element), FamilyReader.DISCRIMINATOR, members, warnings(element, List.of())));
        leaves.forEach(leaf -> read(leaf.asType()));
    }

    /** The only name that a member without annotations of Jackson can have. */
    private String wireName(TypeElement member) {
        AnnotationMirror name = requireNonNull(Compiler.annotation(member, MeshName.class));
        return String.valueOf(requireNonNull(Compiler.value(name)).getValue());
    }

    /** Whether all members are records without type arguments, which the same name tells apart always. */
    private boolean collect(TypeElement sealed, Set<TypeElement> leaves) {
        for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
            if (!(permitted instanceof DeclaredType declared) || !plainness.isPlain(declared)) {
                return false;
            }
            TypeElement element = Compiler.element(declared);
            if (element.getKind() == ElementKind.RECORD
                    && declared.getTypeArguments().isEmpty()) {
                leaves.add(element);
            } else if (!element.getModifiers().contains(Modifier.SEALED) || !collect(element, leaves)) {
                return false;
            }
        }
        return true;
    }

    /** What the use of a type would raise: it may be deprecated, and so may its members and what they are. */
    private List<String> warnings(TypeElement element, List<TypeMirror> components) {
        Set<String> warnings = new TreeSet<>();
        note(element, warnings);
        element.getEnclosedElements().forEach(member -> note(member, warnings));
        components.forEach(component -> note(component, warnings));
        return List.copyOf(warnings);
    }

    private void note(TypeMirror type, Set<String> warnings) {
        if (type instanceof ArrayType array) {
            note(array.getComponentType(), warnings);
        } else if (type instanceof DeclaredType declared) {
            note(Compiler.element(declared), warnings);
            declared.getTypeArguments().forEach(argument -> note(argument, warnings));
        }
    }

    private void note(Element element, Set<String> warnings) {
        if (compiler.elements().isDeprecated(element)) {
            warnings.add(TypeReader.isForRemoval(element) ? "removal" : "deprecation");
        }
    }
}
