package dev.meshapi.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A library refers to a class that is not on the class path. javac notices such a thing only when it looks at the class; the
 * processor looks at all of them, and says which one is missing, once, and how it got there.
 */
class MissingClassTest {
    private static final List<String> LIBRARY = List.of(
            "package lib;\npublic class Gone {}",
            "package lib;\npublic interface GoneToo {}",
            "package lib;\npublic class Kept extends Gone {}",
            "package lib;\npublic class Outer { public record Inner(String id) {} }",
            "package lib;\npublic class GoneException extends Exception { public GoneException(String m) { super(m); } }",
            "package lib;\npublic @interface GoneMark {}",
            "package com.fasterxml.jackson.annotation;\npublic @interface JsonGone {}",
            "package lib;\n@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)\npublic @interface Nullable {}");

    /** Other code that uses what would be generated: it is not to blame, and not blamed. */
    private static final String USE =
            "package shop;\nfinal class Use { OrdersClient client; OrdersHandler handler; OrdersDispatcher dispatcher; }";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "public record Lost(String id, Gone gone) {} | Lost.gone is Gone, which | Lost.gone -> Gone",
                "public record Lost(java.util.List<Gone[]> all) {} | Lost.all contains Gone, which | Lost.all[][] -> Gone",
                "public record Lost(String id) implements GoneToo {} | it is Lost, whose parent GoneToo | Lost -> GoneToo",
                "public enum Lost implements GoneToo { A } | it is Lost, whose parent GoneToo | Lost -> GoneToo",
                "public class Lost extends Gone {} | it is Lost, whose parent Gone | Lost -> Gone",
                "public class Lost extends Kept {} | it is Lost, whose parent Gone | Lost -> Gone",
                "public class Lost { private Gone gone; public Gone getGone() { return gone; }"
                        + " public void setGone(Gone gone) { this.gone = gone; } }"
                        + " | Lost.gone is Gone, which | Lost.gone -> Gone",
                "public record Lost(Outer.Inner in) {} | Lost.in is Outer.Inner, which | Lost.in -> Outer.Inner",
                "public sealed interface Lost { @MeshName(`a`) record Member() implements Lost {} }"
                        + " | Lost permits Lost.Member, which | Lost -> Lost.Member",
                "@MeshCodec(Coded.class) public class Lost {} class Coded implements Codec<Lost, String> {"
                        + " public String write(Lost it) { return null; } public Lost read(String it) { return null; } }"
                        + " | it is Lost, whose codec Coded | Lost -> Coded",
            })
    void isOneErrorWithThePathThatLeadsThere(String lost, String fact, String path) throws IOException {
        String missing = path.substring(path.lastIndexOf(' ') + 1);
        Compilation compilation = compile(
                "public interface Orders { void put(lib.Lost it); }",
                missing.replace('.', '$'),
                lost.replace('`', '"'));

        assertThat(errors(compilation))
                .containsExactly("[mesh:MissingClass] Orders.put cannot send 'it': " + fact
                        + " is not on the class path, though a class file refers to it.\nPath: put -> " + path
                        + "\nAdd the library that has lib." + missing + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "void put(Gone it); | Orders.put (from Lost) takes 'arg0' as Gone, which | Gone",
                "java.util.Set<Gone> all(); | Orders.all (from Lost) returns Set<Gone>, where Gone | Gone",
                "void put(String it) throws GoneException; | Orders.put (from Lost) throws GoneException, which"
                        + " | GoneException",
            })
    void isFoundInTheSignaturesOfALibrary(String method, String fact, String missing) throws IOException {
        Compilation compilation = compile(
                "public interface Orders extends lib.Lost {}", missing, "public interface Lost { " + method + " }");

        assertThat(errors(compilation)).containsExactly(text(fact, missing));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "extends GoneException { public Lost(String m) { super(m); } } | whose parent GoneException | GoneException",
                "extends Exception { public Lost(String m, Gone gone) { super(m); } } | whose 'arg1' is Gone, which | Gone",
            })
    void isFoundInExceptions(String lost, String fact, String missing) throws IOException {
        Compilation compilation = compile(
                "public interface Orders { void put(String it) throws lib.Lost; }",
                missing,
                "public class Lost " + lost);

        assertThat(errors(compilation)).containsExactly(text("Orders.put throws Lost, " + fact, missing));
    }

    /** As it is for javac and for the JVM: an annotation that is not there says nothing. */
    @Test
    void doesNotMatterIfItIsAnAnnotation() throws IOException {
        Compilation compilation = compile(
                "public interface Orders extends lib.Parent { void put(lib.Lost it); }",
                "GoneMark",
                "@GoneMark public record Lost(@GoneMark String id) {}",
                "@GoneMark public interface Parent { @GoneMark void get(@GoneMark String id); }");

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void mattersIfItIsAnAnnotationOfJacksons() throws IOException {
        Path jar = library("public record Lost(@com.fasterxml.jackson.annotation.JsonGone String id) {}")
                .without("com.fasterxml.jackson.annotation.JsonGone")
                .jar(folder);

        assertThat(errors(use(jar, "public interface Orders { void put(lib.Lost it); }")))
                .singleElement()
                .asString()
                .startsWith("[mesh:Unsendable] Orders.put cannot send 'it': Lost.id is String, which is annotated with"
                        + " @JsonGone, and nobody can tell");
    }

    /** Newer compilers see annotations of types in class files; generated code does not repeat what it cannot import. */
    @Test
    void isNotRepeatedInGeneratedCode() throws IOException {
        Compilation compilation = compile(
                "public interface Orders extends lib.Parent {}",
                "Nullable",
                "public interface Parent { @Nullable String get(@Nullable String id); }");

        assertThat(compilation.diagnostics()).isEmpty();
    }

    private Compilation compile(String orders, String missing, String... more) throws IOException {
        return use(library(more).without("lib." + missing).jar(folder), orders);
    }

    private static Library library(String... more) throws IOException {
        String[] sources = Stream.concat(
                        LIBRARY.stream(),
                        Stream.of(more).map(each -> "package lib;\nimport dev.meshapi.annotation.*;\n" + each))
                .toArray(String[]::new);
        return Library.of(List.of("--release", "17"), sources);
    }

    private static Compilation use(Path jar, String orders) {
        return Library.use(jar, new MeshProcessor(), "package shop;\n@dev.meshapi.annotation.MeshApi\n" + orders, USE);
    }

    private static String text(String fact, String missing) {
        return "[mesh:MissingClass] " + fact + " is not on the class path, though a class file refers to it.\n"
                + "Add the library that has lib." + missing + ".";
    }

    /** Everything that was said. */
    private static List<String> errors(Compilation compilation) {
        assertThat(compilation.errors()).hasSameSizeAs(compilation.diagnostics());
        assertThat(compilation.errors()).allMatch(error -> error.getLineNumber() == 3);
        return compilation.errors().stream()
                .map(error -> error.getMessage(null).replaceAll("\n *", "\n"))
                .toList();
    }
}
