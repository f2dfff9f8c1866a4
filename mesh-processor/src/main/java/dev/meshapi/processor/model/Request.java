package dev.meshapi.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** What a message sends. Each has the name under which the dispatcher knows it. */
public sealed interface Request {

    /** The type as it stands in the source; a primitive is not boxed. */
    TypeName type();

    /** The name of the variable that holds it in the dispatcher. */
    String variable();

    /**
     * Nothing at all.
     *
     * @param variable the name of the variable that is ignored
     */
    record Nothing(String variable) implements Request {
        @Override
        public TypeName type() {
            return ClassName.get(Void.class);
        }
    }

    /**
     * The only argument itself.
     *
     * @param parameter the parameter
     * @param variable its own name, unless that is taken
     */
    record Argument(Parameter parameter, String variable) implements Request {
        @Override
        public TypeName type() {
            return parameter.type();
        }
    }

    /**
     * A record of the arguments.
     *
     * @param type the record
     * @param parameters its components
     * @param variable the name of the variable
     */
    record Arguments(ClassName type, List<Parameter> parameters, String variable) implements Request {
        /** Copies the list. */
        public Arguments {
            parameters = List.copyOf(parameters);
        }
    }
}
