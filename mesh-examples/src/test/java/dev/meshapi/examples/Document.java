package dev.meshapi.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document of the project, taken apart. */
final class Document {
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern COMPLETE =
            Pattern.compile("^<!-- complete -->\n```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern OTHER =
            Pattern.compile("(?<!complete -->\n)^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)[^)]*\\)");

    private final String text;

    private Document(String text) {
        this.text = text;
    }

    static Document read(String path) throws IOException {
        return new Document(Files.readString(PROJECT.resolve(path)));
    }

    /** The Java code that is marked as complete. */
    List<String> completeCode() {
        return COMPLETE.matcher(text).results().map(block -> block.group(1)).toList();
    }

    /** The Java code that is not: some statements. */
    List<String> statements() {
        return OTHER.matcher(text).results().map(block -> block.group(1)).toList();
    }

    /** The commands of a section: one for each block of shell. */
    List<String> commands(String section) {
        return Pattern.compile("^```sh\n(.*?)\n```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(section(section))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** The files of this project that it points to. */
    List<String> links() {
        return LINK.matcher(text).results().map(link -> link.group(1)).toList();
    }

    private String section(String title) {
        Matcher section = Pattern.compile(
                        "^## " + Pattern.quote(title) + "\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text);
        if (!section.find()) {
            throw new AssertionError("There is no section '" + title + "'");
        }
        return section.group(1);
    }
}
