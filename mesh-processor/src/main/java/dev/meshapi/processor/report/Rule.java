package dev.meshapi.processor.report;

/**
 * Everything that can be wrong with an annotated interface. The id is stable: it is what people search for, and what
 * {@code docs/diagnostics.md} explains.
 */
public enum Rule {
    NOT_AN_INTERFACE(
            "NotAnInterface",
            "%1$s is %2$s; a message map has messages, and neither code nor state.",
            "Declare 'interface %1$s', and put the code into a class that implements the generated %1$sHandler."),
    SEALED(
            "Sealed",
            "%1$s is sealed; the generated client has to implement it.",
            "Remove 'sealed' and its 'permits' clause."),
    NOT_ACCESSIBLE(
            "NotAccessible",
            "%1$s is %2$s; generated code in the package of the interface cannot see it.",
            "Make %3$s %4$s."),
    GENERIC_API(
            "GenericApi",
            "%1$s is generic in %2$s; nothing on the wire tells what that stands for.",
            "Move @MeshApi to an interface without type parameters that extends %1$s with real types."),
    GENERIC_METHOD(
            "GenericMethod",
            "%1$s is generic in %2$s; nothing on the wire tells what that stands for.",
            "Write the real type, or one method for each."),
    NOT_A_MESSAGE(
            "NotAMessage",
            "%1$s is a %2$s method; every method of a message map is a message, and a message has no body.",
            "Move it to another type."),
    OVERLOAD(
            "Overload",
            "%1$s has the name of another method; both would be '%2$s' on the wire.",
            "Rename one of them, or give this one a wire name of its own with @MeshMessage."),
    DUPLICATE_NAME(
            "DuplicateName",
            "%1$s is '%2$s' on the wire, and so is %3$s; a name on the wire means one thing.",
            "Give one of them another name%4$s."),
    INVALID_NAME(
            "InvalidName",
            "%1$s would be '%2$s' on the wire; a wire name has letters, digits, '_', '-' and '.', starts with a letter,"
                    + " and has at most 200 characters.",
            "Give it another one with %3$s(\"...\")."),
    RESERVED_NAME(
            "ReservedName",
            "%1$s has the name and the parameters of a method that %2$s has already; it cannot be both.",
            "Rename it; @MeshMessage(\"%3$s\") keeps the name on the wire."),
    RESERVED_PARAMETER(
            "ReservedParameter",
            "%1$s has a parameter '%2$s'; several parameters travel as a record, and a record has no component of this"
                    + " name.",
            "Rename the parameter."),
    NAME_TAKEN(
            "NameTaken",
            "%1$s needs the name %2$s for generated code; there is another type of this name.",
            "Rename %3$s."),
    ONE_WAY_REPLY(
            "OneWayReply",
            "%1$s is @OneWay and %2$s; nobody ever answers a one-way message.",
            "%3$s, or remove @OneWay."),
    ASYNC_REPLY(
            "AsyncReply",
            "%1$s is a promise; a message carries the value itself.",
            "Write %2$s; who does not want to block calls through async(), or implements Async."),
    UNKNOWN_REPLY(
            "UnknownReply",
            "%1$s can be anything; what to read from the wire cannot be known.",
            "Return a record, or another type that says what is in it."),
    RAW_TYPE(
            "RawType",
            "%1$s has no type arguments; what is in it cannot be known when it is read from the wire.",
            "Write them: %2$s."),
    INNER_CLASS(
            "InnerClass",
            "%1$s is an inner class; it cannot be read from the wire without a %2$s around it.",
            "Make %3$s static, or a record."),
    VARARGS(
            "Varargs",
            "%1$s takes '%2$s' as %3$s...; the handler has one more parameter after it, and varargs come last.",
            "Write %4$s."),
    TOO_MANY_PARAMETERS(
            "TooManyParameters",
            "%1$s has %2$s parameters; together with what generated methods add, that is more than the 254 that Java"
                    + " allows, where long and double count twice.",
            "Send a record of them."),
    SELF_REFERENCE(
            "SelfReference",
            "%1$s is generated from a message map; it sends or serves messages, and cannot travel in one.",
            "Send what the other side needs to know, such as an instance id of type long."),
    UNSENDABLE("Unsendable", "%1$s: %2$s, which %3$s.\nPath: %4$s", "%5$s"),
    OPTIONAL_PARAMETER(
            "OptionalParameter",
            "%1$s takes '%2$s' as %3$s; who calls would have to wrap every argument.",
            "Write '@Nullable %4$s %2$s', or two methods."),
    NULLABLE_PRIMITIVE(
            "NullablePrimitive",
            "%1$s @Nullable %2$s; a primitive is never null.",
            "Write @Nullable %3$s, or remove @Nullable."),
    PARAMETER_NAMES_MISSING(
            "ParameterNamesMissing",
            "%1$s comes from a class file without the names of its parameters; several parameters travel under their"
                    + " names.",
            "Compile %2$s with -parameters, or declare the method again in %3$s."),
    THROWS_UNBUILDABLE(
            "ThrowsUnbuildable", "%1$s throws %2$s, which %3$s; it cannot come back to the caller as itself.", "%4$s"),
    INVALID_TIMEOUT("InvalidTimeout", "%1$s has @MeshTimeout%2$s; %3$s.", "%4$s."),
    CONTRADICTORY_MARKS("ContradictoryMarks", "%1$s is %2$s and %3$s; %4$s.", "Remove one of the two."),
    PROGRESS_TYPE("ProgressType", "%1$s reports %2$s; %3$s.", "%4$s."),
    ORDER_KEY("OrderKey", "%1$s is ordered by '%2$s'; %3$s.", "%4$s."),
    UNRESOLVED(
            "Unresolved",
            "%1$s does not exist; no source, library or other processor has it.%2$s",
            "Import it, or add what has it or generates it to this compilation."),
    MISSING_CLASS(
            "MissingClass",
            "%1$s is not on the class path, though a class file refers to it.%2$s",
            "Add the library that has %3$s."),
    API_NAME_TAKEN(
            "ApiNameTaken",
            "%1$s is '%2$s' on the wire, and %3$s is '%4$s'; both schemas would be the file META-INF/mesh/%2$s.json.",
            "Give one of them another name with @MeshApi(\"...\")."),
    INCOMPATIBLE_CHANGE("IncompatibleChange", "%1$s; %2$s (%3$s).", "%4$s"),
    BASELINE(
            "Baseline",
            "%1$s cannot be compared with its baseline; %2$s.",
            "Copy META-INF/mesh/*.json of the version that is in use to where -Amesh.baseline points, or leave the option"
                    + " out."),
    EMPTY("Empty", "%1$s has no methods; there is nothing to send.", "Add a method, or remove @MeshApi."),
    NOT_WRITTEN(
            "NotWritten",
            "%1$s needs a file for what is generated, and it cannot be written: %2$s.",
            "See to the output folder of the compiler: is there space, and does it take such a name?"),
    BUG(
            "Bug",
            "%1$s made the processor fail with %2$s; that is a mistake in the processor, not in %1$s.",
            "Report it together with the source of %1$s.");

    private final String id;
    private final String fact;
    private final String fix;

    Rule(String id, String fact, String fix) {
        this.id = id;
        this.fact = fact;
        this.fix = fix;
    }

    /** The name under which people find it. */
    public String id() {
        return id;
    }

    /** Whether generated code works all the same. */
    public boolean isWarning() {
        return this == EMPTY;
    }

    /** A violation of this rule. */
    public Problem at(Anchor anchor, Object... details) {
        return new Problem(this, anchor, text(details));
    }

    private String text(Object... details) {
        return "[mesh:" + id + "] " + fact.formatted(details) + "\n" + fix.formatted(details);
    }
}
