package dev.meshapi.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of types in the unnamed package. Nothing but the simple name leads to such a type, so where it is used nothing
 * nested can be called like it.
 */
final class BareNames {
    private final Set<String> names = new TreeSet<>();

    private BareNames() {}

    /** Those in the signatures of an interface, and its own. */
    static Set<String> inSignatures(Declaration declaration) {
        return signatures(declaration).names;
    }

    /** Those in all that is generated from it. */
    static Set<String> everywhere(Declaration declaration) {
        BareNames bare = signatures(declaration);
        for (Method method : declaration.methods()) {
            method.failures().forEach(thrown -> thrown.state().forEach(component -> bare.add(component.type())));
        }
        for (Layout layout : declaration.layouts()) {
            bare.add(layout.type());
            if (layout instanceof Layout.OfRecord record) {
                record.components().forEach(component -> bare.add(component.type()));
            } else if (layout instanceof Layout.OfFamily family) {
                family.members().forEach(member -> bare.add(member.type()));
            }
        }
        return bare.names;
    }

    private static BareNames signatures(Declaration declaration) {
        BareNames bare = new BareNames();
        bare.add(declaration.type());
        for (Method method : declaration.methods()) {
            bare.add(method.reply());
            bare.addAll(method.thrown());
            method.parameters().forEach(parameter -> bare.add(parameter.type()));
            if (method.progress() != null) {
                bare.add(method.progress().type());
            }
        }
        return bare;
    }

    private void add(TypeName type) {
        if (type instanceof ClassName declared) {
            if (declared.packageName().isEmpty()) {
                names.add(declared.topLevelClassName().simpleName());
            }
        } else if (type instanceof ParameterizedTypeName generic) {
            add(generic.rawType());
            addAll(generic.typeArguments());
        } else if (type instanceof ArrayTypeName array) {
            add(array.componentType());
        } else if (type instanceof WildcardTypeName wildcard) {
            addAll(wildcard.upperBounds());
        }
    }

    private void addAll(Collection<? extends TypeName> types) {
        types.forEach(this::add);
    }
}
