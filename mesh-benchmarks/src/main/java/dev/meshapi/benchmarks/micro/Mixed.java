package dev.meshapi.benchmarks.micro;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A record of most of what travels, about 1 KiB as JSON. */
public record Mixed(
        UUID id,
        String customer,
        Instant at,
        boolean express,
        Channel channel,
        List<Item> items,
        Map<String, String> labels,
        BigDecimal total) {

    /** Where the order came from. */
    public enum Channel {
        SHOP,
        WEB,
        PHONE
    }

    /** A line of the order. */
    public record Item(String sku, String title, int quantity, long cents, double weight) {}

    private static final int ITEMS = 8;

    /** Always the same one. */
    static Mixed example() {
        return new Mixed(
                new UUID(0x620940a90af1e17bL, 0xad7bac0cfd5c75b0L),
                "Grace Hopper, 1 Harbour Road, Arlington",
                Instant.parse("2026-11-24T14:35:54.123456Z"),
                true,
                Channel.WEB,
                IntStream.range(0, ITEMS)
                        .mapToObj(
                                i -> new Item("sku-" + i, "Tea of the \"" + i + "th\" harvest", i + 1, 499L * i, 0.25))
                        .toList(),
                Map.of("tenant", "north", "campaign", "autumn", "locale", "nb-NO"),
                new BigDecimal("1349.90"));
    }
}
