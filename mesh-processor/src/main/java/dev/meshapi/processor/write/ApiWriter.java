package dev.meshapi.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.model.Codecs;
import java.util.ArrayList;
import java.util.List;

/** All files of an interface. */
public final class ApiWriter {
    private ApiWriter() {}

    /** The files; nothing is written yet. The fingerprint is that of the schema. */
    public static List<SourceFile> write(Api api, String fingerprint) {
        Codecs codecs = Codecs.of(api);
        List<TypeSpec> types = new ArrayList<>(List.of(
                ClientWriter.write(api),
                HandlerWriter.write(api),
                DispatcherWriter.write(api, fingerprint),
                MessagesWriter.write(api, codecs)));
        if (!codecs.all().isEmpty()) {
            types.add(CodecsWriter.write(api, codecs));
        }
        return types.stream().map(type -> SourceFile.of(api, type)).toList();
    }

    /** Types that are empty but for their nested ones, so that what refers to them is not reported as wrong, too. */
    public static List<SourceFile> placeholders(ClassName type) {
        return Placeholders.write(type).stream()
                .map(placeholder -> SourceFile.of(type.packageName(), placeholder))
                .toList();
    }
}
