package dev.meshapi.processor.schema;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schemas of the version that is in use: a file, or a folder with a file for each API. Read anew at each look. */
public final class Baseline {
    private final String option;
    private final Path path;

    private Baseline(String option, Path path) {
        this.option = option;
        this.path = path;
    }

    /** What came of looking for an API. */
    public sealed interface Answer {}

    /**
     * There is an earlier version.
     *
     * @param changes what the new one breaks
     */
    public record Known(List<Change> changes) implements Answer {}

    /** There is none: a new API has nobody to understand. */
    public record New() implements Answer {}

    /**
     * Nobody can tell.
     *
     * @param reason why
     */
    public record Unusable(String reason) implements Answer {}

    /**
     * A path as the user wrote it. A relative one is looked for in the folders above the class output, the nearest first,
     * so that it means the same in Maven, Gradle and an IDE, wherever they were started; then in the working directory.
     *
     * @param output the folder of the class output; null if it is none on a disk
     */
    public static Baseline at(String option, @Nullable Path output) {
        Path path;
        try {
            path = Path.of(option);
        } catch (InvalidPathException e) {
            return new Baseline(option, Path.of("no such path"));
        }
        if (!path.isAbsolute()) {
            for (Path folder = output; folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve(path))) {
                    return new Baseline(option, folder.resolve(path));
                }
            }
        }
        return new Baseline(option, path);
    }

    /** Compares with the earlier version of the same API. */
    public Answer compare(Schema schema) {
        if (!Files.exists(path)) {
            String where = Path.of(option).isAbsolute() ? "" : " above the class output or in the working directory";
            return new Unusable("there is no file or folder '" + option + "'" + where);
        }
        try {
            Schema earlier = earlier(schema);
            return earlier == null ? new New() : new Known(Comparison.between(earlier, schema));
        } catch (Illegible e) {
            return new Unusable(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Schema earlier(Schema schema) throws Illegible {
        if (!Files.isDirectory(path)) {
            Schema earlier = read(path);
            return isEarlier(earlier, schema) ? earlier : null;
        }
        Path own = path.resolve(schema.fileName());
        if (Files.exists(own)) {
            Schema earlier = read(own);
            if (!earlier.api().equals(schema.api())) {
                throw new Illegible(own + " is of '" + earlier.api() + "'");
            }
            return earlier;
        }
        for (Path file : files()) {
            Schema earlier = read(file);
            if (isEarlier(earlier, schema)) {
                return earlier;
            }
        }
        return null;
    }

    /** The interface may have another name on the wire now, or be another one of this name. */
    private static boolean isEarlier(Schema earlier, Schema schema) {
        return earlier.api().equals(schema.api()) || earlier.type().equals(schema.type());
    }

    private List<Path> files() throws Illegible {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Illegible(path + " cannot be read: " + e);
        }
    }

    private static Schema read(Path file) throws Illegible {
        try {
            return Schema.read(Files.readString(file));
        } catch (BadSchema e) {
            throw new Illegible(file + " is no schema: " + e.getMessage());
        } catch (CharacterCodingException e) {
            throw new Illegible(file + " is no schema: it is not UTF-8");
        } catch (IOException e) {
            throw new Illegible(file + " cannot be read: " + e);
        }
    }

    /** A file that says nothing. */
    private static final class Illegible extends Exception {
        private static final long serialVersionUID = 1L;

        Illegible(String reason) {
            super(reason);
        }
    }
}
