package dev.meshapi.internal.membership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameReader;
import dev.meshapi.internal.wire.FrameWriter;
import dev.meshapi.internal.wire.WireError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/wire.md} says what is so. */
class WireDocTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/dev/meshapi/internal/membership");
    private static final Path CAST = Path.of("src/main/resources/dev/meshapi/internal/redis");
    private static final Identity NOBODY = new Identity(99, 99);

    private final String doc = Files.readString(Path.of("../docs/wire.md"));
    private final FrameReader reader = new FrameReader(10_000);

    WireDocTest() throws IOException {}

    @Test
    void itsFramesAreReadAndWrittenToTheByte() throws Exception {
        List<String> frames = examples("json");
        for (String frame : frames) {
            assertThat(new String(FrameWriter.write(reader.read(frame.getBytes(UTF_8))), UTF_8))
                    .isEqualTo(frame);
        }
        for (Class<?> kind : Frame.class.getPermittedSubclasses()) {
            assertThat(frames)
                    .describedAs("an example of %s", kind)
                    .anySatisfy(frame ->
                            assertThat(reader.read(frame.getBytes(UTF_8))).isInstanceOf(kind));
        }
    }

    @Test
    void itsBundleIsReadLineByLine() {
        String bundle = String.join("\n", examples("bundle"));
        List<String> frames = new ArrayList<>();
        reader.read(
                bundle.getBytes(UTF_8),
                frame -> frames.add(new String(FrameWriter.write(frame), UTF_8)),
                bad -> frames.add(bad.toString()));
        assertThat(frames).hasSize(3);
        assertThat(String.join("\n", frames)).isEqualTo(bundle);
    }

    @Test
    void itsRecordIsReadAndWrittenToTheByte() {
        String record = examples("record").get(0);
        MeshNode node = NodeRecord.read(1, record, NOBODY);

        assertThat(node.apis()).containsOnlyKeys("Orders");
        assertThat(NodeRecord.write(node, Duration.ofSeconds(15))).isEqualTo(record);
    }

    @Test
    void itShowsEveryEventInOrder() {
        List<String> lines = examples("event");
        List<MembershipEvent> events = lines.stream()
                .map(line -> requireNonNull(MembershipEvent.read(line.getBytes(UTF_8))))
                .toList();

        assertThat(events)
                .extracting(MembershipEvent::kind)
                .containsOnlyOnceElementsOf(EnumSet.range(MembershipEvent.Kind.UPDATED, MembershipEvent.Kind.RETURNED))
                .contains(MembershipEvent.Kind.JOINED)
                .doesNotContain(MembershipEvent.Kind.UNKNOWN);
        View view = new View();
        for (MembershipEvent event : events) {
            if (event.kind().compareTo(MembershipEvent.Kind.RELEASED) >= 0) {
                assertThat(event.epoch()).isZero();
            } else {
                assertThat(view.apply(event, NOBODY)).describedAs("%s", event).hasSize(1);
            }
        }
        assertThat(view.members().nodes()).isEmpty();
        String record = examples("record").get(0);
        assertThat(lines).anyMatch(line -> line.endsWith(" joined 1 " + record));
    }

    @Test
    void itShowsALease() {
        String lease = examples("lease").get(0);
        String[] words = lease.split(" ");

        assertThat(words).hasSize(2);
        assertThat(requireNonNull(Identity.read(words[0]))).hasToString(words[0]);
        assertThat(Long.parseLong(words[1])).isGreaterThan(1_700_000_000_000L);
    }

    @Test
    void itNamesEveryKeyAndChannel() {
        MeshKeys keys = new MeshKeys("app", "shop");
        Stream.of(
                        keys.nextId(),
                        keys.heartbeats(),
                        keys.nodes(),
                        keys.epoch(),
                        keys.birth(),
                        keys.watch(),
                        keys.dead(),
                        keys.leader(),
                        keys.leaderTerm(),
                        keys.election("billing"),
                        keys.electionTerm("billing"),
                        keys.events(),
                        keys.inbox(2),
                        keys.broadcast())
                .forEach(name -> assertThat(doc).contains("| `" + new String(name, UTF_8) + "` |"));
    }

    @Test
    void itNamesEveryErrorAndEveryScript() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            scripts.forEach(script -> assertThat(doc).contains("| `" + script.getFileName() + "` |"));
        }
        List<String> kinds = Pattern.compile("^\\| `([a-z][A-Za-z]+)` \\| (?:yes|no)", Pattern.MULTILINE)
                .matcher(doc.substring(doc.indexOf("### Errors")))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(WireError.Kind.values())
                        .filter(kind -> kind != WireError.Kind.UNKNOWN)
                        .map(WireDocTest::camelCase)
                        .toList());
    }

    @Test
    void theRightsOfTheOperatorsGuideCoverEveryCommandOfTheScripts() throws IOException {
        String guide = Files.readString(Path.of("../docs/operations.md"));
        String rule = guide.substring(guide.indexOf("ACL SETUSER"));
        List<String> rights = List.of(rule.substring(0, rule.indexOf("\n```")).split("\\s+"));
        Pattern call = Pattern.compile("redis\\.call\\('([A-Z]+)'(?:, '([A-Z]+)')?");
        try (Stream<Path> own = Files.list(SCRIPTS);
                Stream<Path> cast = Files.list(CAST);
                Stream<Path> scripts = Stream.concat(own, cast)) {
            assertThat(scripts.toList()).hasSizeGreaterThan(11).allSatisfy(script -> {
                List<String> commands = call.matcher(Files.readString(script))
                        .results()
                        .map(found -> found.group(1) + (found.group(1).equals("PUBSUB") ? "|" + found.group(2) : ""))
                        .map(command -> "+" + command.toLowerCase(Locale.ROOT))
                        .toList();
                assertThat(rights).containsAll(commands);
            });
        }
    }

    private static String camelCase(WireError.Kind kind) {
        return kind == WireError.Kind.NO_HANDLER ? "noHandler" : kind.name().toLowerCase(Locale.ROOT);
    }

    private List<String> examples(String kind) {
        return Pattern.compile("^```" + kind + "\n(.*?)\n```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(doc)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
    }
}
