package dev.meshapi.processor.report;

/** Why a type cannot travel, and what to write instead: the second half of {@link Rule#UNSENDABLE}. */
public enum Obstacle {
    ANYTHING("can be anything", "Write a record, or another type that says what is in it."),
    PLATFORM("JSON cannot carry", "Write a record of what the other side needs to know."),
    PLATFORM_BUT("JSON cannot carry as it is", "Write %2$s."),
    NUMBER("does not say which number it is", "Write the one that it is, such as long or BigDecimal."),
    SORTED("has an order that stays behind", "Write %2$s, and sort on the other side."),
    COLLECTION("JSON cannot carry as it is", "Write List, Set, Collection or Map."),
    OPEN_INTERFACE(
            "is an interface that anything can implement",
            "Send a record, or make %1$s sealed and give each of its records a @MeshName."),
    ABSTRACT("is an abstract class", "Send a record, or a sealed interface whose records have a @MeshName each."),
    GENERATED(
            "is generated from a message map, and sends or serves messages",
            "Send what the other side needs to know, such as an instance id of type long."),
    THROWABLE("is an exception", "Send what it says in a record, or declare it in 'throws'."),
    ANNOTATION("is an annotation", "Send a record."),
    RAW("has no type arguments", "Write them, such as %1$s<String>."),
    INNER("is an inner class, and cannot be made without the object around it", "Make it static, or a record."),
    ENDLESS("contains itself with ever longer type arguments", "Let it contain itself with the same type arguments."),
    OPTIONAL_OF_OPTIONAL("says twice that nothing is there, and null says it once", "Write a single Optional."),
    KEY(
            "has no form as the name of a JSON field",
            "Take a text, a number, an enum, a UUID or a date as the key, or send a list of records."),

    UNNAMED_MEMBER("has no name of its own on the wire", "Annotate it with @MeshName(\"%2$s\")."),
    NAME_OF_ANOTHER("is '%2$s' on the wire, and so is %3$s", "Give one of them another name."),
    TWO_NAMES("is both '%2$s' and '%3$s' on the wire", "Give it one name."),
    INVALID_NAME(
            "would be '%2$s' on the wire",
            "Give it a name of letters, digits, '_', '-' and '.', starting with a letter."),
    NON_SEALED("is non-sealed, so that others can join the family", "Make it final, sealed or a record."),
    MEMBER("is no record and no class with fields", "Let only records be in a sealed family."),
    UNLISTED(
            "is not among the @JsonSubTypes, and could be written, but not read",
            "List it there, or remove @JsonSubTypes: the members of a sealed family are known without."),
    EMPTY_FAMILY("has no members", "Add a record that implements it."),
    DISCRIMINATOR(
            "has a field '%2$s', under which the names in the family of %3$s stand",
            "Rename the field, or annotate %3$s with @JsonTypeInfo(use = NAME, property = \"...\")."),
    BY_CLASS(
            "is told apart by %2$s, which is not a declared name under one field",
            "Write @JsonTypeInfo(use = JsonTypeInfo.Id.NAME), or leave it out and use @MeshName."),
    INHERITED_TYPE_INFO("has @JsonTypeInfo, but is no sealed family", "Make it sealed, or remove @JsonTypeInfo."),

    JACKSON(
            "is annotated with @%2$s, and nobody can tell whether it comes back as it was sent",
            "Remove the annotation, or vouch for the class with @MeshCodec."),
    LOST(
            "is annotated with @%2$s, and does not come back as it was sent",
            "Remove the annotation, or vouch for the class with @MeshCodec."),
    CREATOR(
            "has a @JsonCreator besides its components",
            "Remove it, or let @JsonValue and @JsonCreator(mode = DELEGATING) belong together."),
    VALUE_WITHOUT_CREATOR(
            "has a @JsonValue, but nothing that reads it",
            "Annotate the constructor that takes the %2$s with @JsonCreator(mode = JsonCreator.Mode.DELEGATING)."),
    ENUM_VALUE("has a @JsonValue that is not known before it runs", "Name the constants with @JsonProperty."),
    CLASH("has a '%2$s' and a different getter of that name", "Rename the getter, or annotate it with @JsonIgnore."),
    NO_WAY_IN(
            "has no constructor that Jackson could use",
            "Make it a record, add a constructor without parameters, or annotate one with @JsonCreator."),
    NO_PROPERTIES("has nothing that could be sent", "Give it fields with getters and setters, or make it a record."),
    UNNAMED_PARAMETER(
            "has a @JsonCreator whose '%2$s' has no name on the wire", "Annotate each parameter with @JsonProperty."),
    NO_GETTER("takes '%2$s', but has no getter for it", "Add a public getter of the same type, or make it a record."),
    NO_SETTER(
            "has a field '%2$s' that is not both written and read",
            "Add a public getter and setter, mark the field as transient, or make the class a record."),
    BUILDER("has a builder that cannot %2$s", "Make it a record, or vouch for it with @MeshCodec."),

    CODEC(
            "has a codec that %2$s",
            "Write a class that implements Codec<%1$s, ...> and has a constructor without" + " parameters.");

    private final String fact;
    private final String remedy;

    Obstacle(String fact, String remedy) {
        this.fact = fact;
        this.remedy = remedy;
    }

    /** The end of a sentence that begins with the type and 'which'. */
    public String fact(Object... details) {
        return fact.formatted(details);
    }

    /** What to write instead. */
    public String remedy(Object... details) {
        return remedy.formatted(details);
    }
}
