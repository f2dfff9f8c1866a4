package dev.meshapi.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.MeshNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nodes of other versions leave out is no reason not to see them. */
class NodeMetadataTest {
    @Test
    void aNodeNeedNotTellFingerprintsOrMessages() {
        NodeMetadata read =
                NodeMetadata.read("{\"apis\":{\"Orders\":{\"messages\":[\"Orders.put\"]},\"Users\":{\"later\":1}}}");

        assertThat(read)
                .extracting(NodeMetadata::apis)
                .isEqualTo(Map.of(
                        "Orders",
                        new MeshNode.Api("", List.of("Orders.put")),
                        "Users",
                        new MeshNode.Api("", List.of())));
    }
}
