package dev.meshapi;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All that users can see of package {@code dev.meshapi}, as text beside this test, so that no change of it is an accident.
 * {@code -Dmesh.goldens=update} writes it anew.
 */
class PublicApiTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/meshapi/public-api.txt");

    @Test
    void isWhatTheGoldenFileSays() throws IOException {
        List<String> lines = publicTypes().flatMap(PublicApiTest::describe).toList();
        assertThat(lines).hasSizeGreaterThan(100);
        String text = String.join("\n", lines) + "\n";
        if ("update".equals(System.getProperty("mesh.goldens"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).as("rewrite it with -Dmesh.goldens=update").isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void namesNothingInternal() throws IOException {
        assertThat(Files.readString(GOLDEN)).contains("dev.meshapi.MeshBuilder").doesNotContain("dev.meshapi.internal");
    }

    private static Stream<Class<?>> publicTypes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.meshapi").stream()
                        .filter(type -> type.getPackageName().equals("dev.meshapi"))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(PublicApiTest::isVisible)
                        .sorted(comparing(Class::getName));
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return isVisible(type.getModifiers()) && !type.isAnonymousClass() && (outer == null || isVisible(outer));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static Stream<String> describe(Class<?> type) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(header(type));
        List<String> members = new ArrayList<>();
        if (type.isRecord()) {
            members.add("  components ("
                    + Stream.of(type.getRecordComponents())
                            .map(component -> component.getGenericType().getTypeName() + " " + component.getName())
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isOurs(constructor)) {
                members.add("  new" + signature(constructor));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (isOurs(field) && !field.getName().equals("serialVersionUID")) {
                members.add("  " + modifiers(field) + field.getGenericType().getTypeName() + " " + field.getName());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isOurs(method)) {
                members.add("  " + modifiers(method) + variables(method.getTypeParameters())
                        + method.getGenericReturnType().getTypeName() + " " + method.getName() + signature(method));
            }
        }
        members.sort(null);
        lines.addAll(members);
        return lines.stream();
    }

    private static <M extends AnnotatedElement & Member> boolean isOurs(M member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    private static String header(Class<?> type) {
        String kind =
                type.isRecord() ? "record " : type.isEnum() ? "enum " : type.isInterface() ? "interface " : "class ";
        int modifiers = type.getModifiers() & ~(type.isInterface() ? Modifier.ABSTRACT | Modifier.INTERFACE : 0);
        StringBuilder header = new StringBuilder(Modifier.toString(modifiers).replace(" interface", ""))
                .append(type.isSealed() ? " sealed " : " ")
                .append(kind)
                .append(type.getName())
                .append(variables(type.getTypeParameters()).stripTrailing());
        Type parent = type.getGenericSuperclass();
        if (parent != null && parent != Object.class) {
            header.append(" extends ").append(parent.getTypeName());
        }
        if (type.getGenericInterfaces().length > 0) {
            header.append(" implements ").append(types(type.getGenericInterfaces()));
        }
        if (type.isSealed()) {
            Class<?>[] permitted = type.getPermittedSubclasses().clone();
            Arrays.sort(permitted, comparing(Class::getName)); // compilers have orders of their own
            header.append(" permits ").append(types(permitted));
        }
        return header.toString();
    }

    private static String signature(Executable executable) {
        Type[] failures = executable.getGenericExceptionTypes();
        return "(" + types(executable.getGenericParameterTypes()) + ")"
                + (failures.length == 0 ? "" : " throws " + types(failures));
    }

    private static String modifiers(Member member) {
        int modifiers = member.getModifiers() & ~(Modifier.VOLATILE | Modifier.TRANSIENT | Modifier.SYNCHRONIZED);
        boolean isDefault = member instanceof Method method && method.isDefault();
        return Modifier.toString(modifiers) + (isDefault ? " default " : " ");
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Stream.of(variables)
                        .map(variable -> variable.getName() + bounds(variable))
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    private static String bounds(TypeVariable<?> variable) {
        return variable.getBounds()[0] == Object.class ? "" : " extends " + types(variable.getBounds());
    }

    private static String types(Type[] types) {
        return Stream.of(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    }
}
