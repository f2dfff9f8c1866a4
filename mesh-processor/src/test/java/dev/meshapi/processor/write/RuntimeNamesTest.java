package dev.meshapi.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The processor knows the runtime by name only: the names are right. */
class RuntimeNamesTest {
    @Test
    void eachNameIsAPublicTypeOfTheRuntime() throws ReflectiveOperationException {
        List<ClassName> names = new ArrayList<>();
        for (Field field : RuntimeNames.class.getDeclaredFields()) {
            if (field.getType() == ClassName.class) {
                names.add((ClassName) field.get(null));
            }
        }

        assertThat(names).hasSizeGreaterThan(10);
        for (ClassName name : names) {
            Class<?> type = Class.forName(name.reflectionName());
            assertThat(Modifier.isPublic(type.getModifiers()))
                    .describedAs(name.canonicalName())
                    .isTrue();
            assertThat(type.getPackageName()).isEqualTo("dev.meshapi");
        }
    }
}
