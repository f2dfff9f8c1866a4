package dev.meshapi.processor.write;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.meshapi.processor.model.Api;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generated file.
 *
 * @param name the qualified name of its type
 * @param text its content
 */
public record SourceFile(String name, String text) {
    private static final int LONGEST = 100;

    private static final Pattern ONE_SENTENCE = Pattern.compile("(?m)^( *)/\\*\\*\n *\\* (.+)\n *\\*/$");
    private static final Pattern LONG_CLASS = Pattern.compile("(?m)^(?=.{101})( *)(.*class \\w+) (extends .+)$");
    private static final Pattern LONG_JAVADOC = Pattern.compile("(?m)^(?=.{101})( *\\* )(.+)$");
    private static final Pattern SPACE_OUTSIDE_TAG = Pattern.compile(" (?![^{]*})");
    private static final Pattern EMPTY_BODY = Pattern.compile("(?m)\\{\n *}$");
    private static final Pattern TRAILING_SPACE = Pattern.compile("(?m) +$");

    static SourceFile of(Api api, TypeSpec type) {
        String[] shadowed = api.declaration().surroundings().shadowed().toArray(String[]::new);
        return of(
                api.type().packageName(),
                type.toBuilder().alwaysQualify(shadowed).build());
    }

    static SourceFile of(String packageName, TypeSpec type) {
        String name = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
        String text = JavaFile.builder(packageName, type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
        return new SourceFile(name, tidy(text));
    }

    /** What a formatter would do to the layout of JavaPoet: one-line Javadoc and empty bodies on one line, others on several. */
    private static String tidy(String text) {
        String tidy = ONE_SENTENCE.matcher(text).replaceAll(SourceFile::oneLine);
        tidy = EMPTY_BODY.matcher(tidy).replaceAll("{}");
        tidy = LONG_CLASS.matcher(tidy).replaceAll("$1$2\n$1        $3");
        tidy = LONG_JAVADOC.matcher(tidy).replaceAll(SourceFile::severalLines);
        return TRAILING_SPACE.matcher(tidy).replaceAll("");
    }

    private static String oneLine(MatchResult javadoc) {
        String line = javadoc.group(1) + "/** " + javadoc.group(2) + " */";
        return Matcher.quoteReplacement(line.length() <= LONGEST ? line : javadoc.group());
    }

    private static String severalLines(MatchResult javadoc) {
        StringBuilder lines = new StringBuilder();
        String line = javadoc.group(1);
        for (String word : SPACE_OUTSIDE_TAG.splitAsStream(javadoc.group(2)).toList()) {
            boolean first = line.equals(javadoc.group(1));
            if (!first && line.length() + 1 + word.length() > LONGEST) {
                lines.append(line).append('\n');
                line = javadoc.group(1) + word;
            } else {
                line += first ? word : " " + word;
            }
        }
        return Matcher.quoteReplacement(lines.append(line).toString());
    }
}
