package dev.meshapi.processor.proof;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two values are equal, arrays by what is in them and the user's classes by their fields. */
final class Same {
    private Same() {}

    static boolean are(@Nullable Object one, @Nullable Object other) throws IllegalAccessException {
        if (one == null || other == null) {
            return one == other;
        } else if (one.getClass().isArray()) {
            return other.getClass() == one.getClass() && areAll(elements(one), elements(other));
        } else if (one instanceof Set<?> set) {
            return set.equals(other);
        } else if (one instanceof Collection<?> all) {
            return other instanceof Collection<?> others && areAll(new ArrayList<>(all), new ArrayList<>(others));
        } else if (one instanceof Optional<?> value) {
            return other instanceof Optional<?> another && are(value.orElse(null), another.orElse(null));
        } else if (one instanceof Map.Entry<?, ?> entry) {
            return other instanceof Map.Entry<?, ?> another
                    && are(entry.getKey(), another.getKey())
                    && are(entry.getValue(), another.getValue());
        } else if (one instanceof Map<?, ?> map) {
            return other instanceof Map<?, ?> another && areMaps(map, another);
        } else if (one.getClass().getName().startsWith("java.") || one instanceof Enum) {
            return Objects.equals(one, other);
        }
        return one.getClass() == other.getClass() && areFields(one.getClass(), one, other);
    }

    private static boolean areFields(@Nullable Class<?> type, Object one, Object other) throws IllegalAccessException {
        if (type == null || type == Object.class) {
            return true;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                if (!are(field.get(one), field.get(other))) {
                    return false;
                }
            }
        }
        return areFields(type.getSuperclass(), one, other);
    }

    private static boolean areMaps(Map<?, ?> one, Map<?, ?> other) throws IllegalAccessException {
        if (!one.keySet().equals(other.keySet())) {
            return false;
        }
        for (Map.Entry<?, ?> entry : one.entrySet()) {
            if (!are(entry.getValue(), other.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areAll(List<?> one, List<?> other) throws IllegalAccessException {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = are(one.get(i), other.get(i));
        }
        return same;
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }
}
