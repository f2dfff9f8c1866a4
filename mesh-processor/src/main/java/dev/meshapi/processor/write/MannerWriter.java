package dev.meshapi.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.meshapi.processor.model.Manner;
import dev.meshapi.processor.model.Manner.Order;
import dev.meshapi.processor.model.Message;
import dev.meshapi.processor.model.Progress;
import dev.meshapi.processor.model.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a message is to be called and served, as it is said of its constant: {@code .idempotent()}. */
final class MannerWriter {
    private static final int ONE_LINE = 88;

    private MannerWriter() {}

    /** All on one line, or each on its own; empty if there is nothing to say. */
    static CodeBlock write(Message message) {
        List<CodeBlock> said = said(message);
        int width = said.stream().mapToInt(each -> each.toString().length()).sum();
        return CodeBlock.join(said, width <= ONE_LINE ? "" : "\n        ");
    }

    private static List<CodeBlock> said(Message message) {
        Manner manner = message.method().manner();
        List<CodeBlock> said = new ArrayList<>();
        manner.idleMillis().ifPresent(millis -> said.add(CodeBlock.of(".idleTimeout($L)", duration(millis))));
        manner.deadlineMillis().ifPresent(millis -> said.add(CodeBlock.of(".deadline($L)", duration(millis))));
        if (manner.idempotent()) {
            said.add(CodeBlock.of(".idempotent()"));
        }
        if (manner.nonBlocking()) {
            said.add(CodeBlock.of(".nonBlocking()"));
        }
        if (manner.order() instanceof Order.OfSender) {
            said.add(CodeBlock.of(".ordered()"));
        } else if (manner.order() instanceof Order.OfKey key) {
            said.add(CodeBlock.of(".orderedBy($L)", key(message.request(), key)));
        }
        Progress progress = message.method().progress();
        if (progress != null) {
            said.add(CodeBlock.of(".reporting($T.of($T.class))", RuntimeNames.TYPE_REF, progress.type()));
        }
        return said;
    }

    /** In the user's unit. */
    private static CodeBlock duration(long millis) {
        String digits = String.format(Locale.ROOT, "%,d", millis).replace(',', '_');
        return millis == 0
                ? CodeBlock.of("$T.ZERO", Duration.class)
                : CodeBlock.of("$T.ofMillis($L)", Duration.class, millis > Integer.MAX_VALUE ? digits + "L" : digits);
    }

    /** From a request to the key; null if there is a null on the way. */
    private static CodeBlock key(Request request, Order.OfKey key) {
        String parameter = key.parameter();
        if (request instanceof Request.Argument && key.accessors().isEmpty()) {
            return CodeBlock.of("$1N -> $1N", parameter);
        }
        CodeBlock start =
                request instanceof Request.Argument ? CodeBlock.of("request") : CodeBlock.of("request.$N()", parameter);
        if (key.accessors().isEmpty()) {
            return CodeBlock.of("request -> $L", start);
        }
        CodeBlock.Builder way = CodeBlock.builder().add("$>$>request -> $T.ofNullable($L)", Optional.class, start);
        String holder = parameter;
        for (String accessor : key.accessors()) {
            way.add("$Z.map($1N -> $1N.$2N())", holder.equals("request") ? "value" : holder, accessor);
            holder = accessor;
        }
        return way.add("$Z.orElse(null)$<$<").build();
    }
}
