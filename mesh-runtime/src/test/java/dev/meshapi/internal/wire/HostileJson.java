package dev.meshapi.internal.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that are JSON, nearly JSON, or nothing of the kind. */
final class HostileJson {
    private static final List<String> TEXTS = List.of(
            "0",
            "-0",
            "00",
            "01",
            "-1",
            "+1",
            "--1",
            "1.0",
            "1.",
            ".5",
            "1.5",
            "-0.0",
            "1e2",
            "1E+2",
            "1e-2",
            "1e",
            "1e+",
            "1.5e3",
            "1e400",
            "-1e400",
            "5e-324",
            "4.35",
            "0.1",
            "0.30000000000000004",
            "123456789012345.6",
            "1234567890123456.7",
            "0.000000000000001",
            "0.0000000000000001",
            "16777217",
            "16777217.0",
            "127",
            "128",
            "-129",
            "255",
            "256",
            "32768",
            "-32769",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9007199254740993",
            "999999999999999999",
            "1000000000000000000",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "99999999999999999999",
            "1234567890123456789012345678901234567890",
            "1".repeat(99),
            "1".repeat(101),
            "0." + "1".repeat(120),
            "1".repeat(1001),
            "0x10",
            "1_000",
            "1 000",
            "NaN",
            "Infinity",
            "true",
            "false",
            "null",
            "tru",
            "True",
            "nul",
            "nullx",
            "truefalse",
            "",
            " ",
            "[]",
            "{}",
            "[1]",
            "[1,2,]",
            "[,1]",
            "[1 2]",
            "[null]",
            "[\"RED\",\"GREEN\",\"RED\"]",
            "[\"RED\",null]",
            "[1.0]",
            "[[1],[]]",
            "{\"a\":1}",
            "{\"a\":1,}",
            "{\"a\":1,\"a\":2}",
            "{\"RED\":1,\"GREEN\":null}",
            "{\"7\":1,\"07\":2,\"+7\":3}",
            "{a:1}",
            "{\"a\" : 1 , \"b\":2}",
            "{\"\\u0061\":1}",
            "{\"a\":}",
            "{\"a\"}",
            "\"\"",
            "\" \"",
            "\"a\"",
            "\"ab\"",
            "\"a",
            "a\"",
            "\"\\\"",
            "\"a\"b\"",
            "\" RED \"",
            "\"RED\"",
            "\"red\"",
            "\"BLUE\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"-Infinity\"",
            "\"+Infinity\"",
            "\"1\"",
            "\"true\"",
            "\"null\"",
            "\"\\u0061\\n\\t\\/\\b\\f\\r\\\\\\\"\"",
            "\"\\ud83d\\ude00\"",
            "\"\\uD83D\"",
            "\"\\ude00\\ud83d\"",
            "\"\\u12\"",
            "\"\\u12g4\"",
            "\"\\x\"",
            "\"a\tb\"",
            "\"a\nb\"",
            "\"a\u0000b\"",
            "\"a\u007fb\"",
            "\"what?\"",
            "\"é漢😀\"",
            "\"\uFFFD\"",
            "\"é?\\\"?漢\"",
            "\"" + "x".repeat(100) + "\"",
            "\"" + "x?é\\n".repeat(100) + "\"",
            "\"QQ==\"",
            "\"QR==\"",
            "\"QQ\"",
            "\"QQ=\"",
            "\"QQ==QQ==\"",
            "\"QUI=\"",
            "\"QUJD\"",
            "\"QU\\nJD\"",
            "\"QU JD\"",
            "\"-_-_\"",
            "\"+/+/\"",
            "\"+\\/+\\/\"",
            "\"====\"",
            "\"00000000-0000-0001-0000-000000000002\"",
            "\"ABCDEF01-2345-6789-abcd-ef0123456789\"",
            "\"abcdef01-2345-6789-abcd-ef012345678\"",
            "\"abcdef01-2345-6789-abcd-ef01234567890\"",
            "\"abcdef0-12345-6789-abcd-ef0123456789\"",
            "\"+bcdef01-2345-6789-abcd-ef0123456789\"",
            "\"abcdefgh-2345-6789-abcd-ef0123456789\"",
            "\"AAAAAAAAAAEAAAAAAAAAAg==\"",
            "\"2020-01-02\"",
            "\"2020-02-30\"",
            "\"2020-13-01\"",
            "\"2020-1-2\"",
            "\"+2020-01-02\"",
            "\"-0001-01-02\"",
            "\"+10000-01-02\"",
            "\"0000-01-01\"",
            "\"2020-01-02T03:04:05\"",
            "\"2020-01-02T03:04\"",
            "\"2020-01-02 03:04:05\"",
            "\"2020-01-02t03:04:05z\"",
            "\"2020-01-02T03:04:05Z\"",
            "\"2020-01-02T03:04Z\"",
            "\"2020-01-02T24:00:00Z\"",
            "\"2020-01-02T23:59:60Z\"",
            "\"2020-01-02T25:00:00Z\"",
            "\"2020-01-02T03:04:05.Z\"",
            "\"2020-01-02T03:04:05.1Z\"",
            "\"2020-01-02T03:04:05.12Z\"",
            "\"2020-01-02T03:04:05.123456789Z\"",
            "\"2020-01-02T03:04:05.1234567890Z\"",
            "\"2020-01-02T03:04:05.1\"",
            "\"2020-01-02T03:04:05.100\"",
            "\"2020-01-02T03:04:05+00:00\"",
            "\"2020-01-02T03:04:05+02:00\"",
            "\"2020-01-02T03:04:05+0200\"",
            "\"2020-01-02T03:04:05+02\"",
            "\"2020-01-02T03:04:05+02:00:00\"",
            "\"2020-01-02T03:04:05-00:00\"",
            "\" 2020-01-02T03:04:05Z\"",
            "\"2020-01-02T03:04:05Z \"",
            "\"1577934245\"",
            "1577934245",
            "1577934245.5",
            "\"03:04\"",
            "\"03:04:05\"",
            "\"03:04:05.060\"",
            "\"3:04:05\"",
            "\"PT1S\"",
            "\"PT1.50S\"",
            "\"PT90M\"",
            "\"P1D\"",
            "\"pt1s\"",
            "\"-PT1S\"",
            "\"http://a/b?c#d\"",
            "\"http://a/ b\"",
            "\" http://a/b \"",
            "\"EUR\"",
            "\"eur\"",
            "\"XXX\"",
            "[".repeat(150) + "]".repeat(150),
            "[".repeat(600) + "]".repeat(600));

    private HostileJson() {}

    static Stream<byte[]> all() {
        List<byte[]> all = new ArrayList<>();
        for (String text : TEXTS) {
            for (String around : List.of("%s", " \t\r\n%s\n", "%s x", "%s,", "\uFEFF%s", "%s\u0000", "%s/**/")) {
                all.add(around.formatted(text).getBytes(UTF_8));
            }
        }
        for (String bytes : List.of(
                "\"\u00c3\"",
                "\"\u00c3(\"",
                "\"\u00c0\u0080\"",
                "\"\u00ed\u00a0\u0080\"",
                "\"\u0080\"",
                "\"\u00f8\u0088\u0080\u0080\u0080\"",
                "\"\u00f4\u0090\u0080\u0080\"",
                "\"\u00e0\u0080\u00af\"",
                "\"\u00ff\"",
                "1\u0000",
                "\u0000\u0000\u00001",
                "[\u00001\u0000]")) {
            all.add(bytes.getBytes(ISO_8859_1));
        }
        return all.stream();
    }

    /** The same with something wrong in it, or something else. */
    static byte[] mutated(byte[] json, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = random.nextInt(json.length + 1);
        int kind = random.nextInt(5);
        out.write(json, 0, at);
        switch (kind) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.writeBytes(one(random).getBytes(UTF_8));
            case 2 -> at = Math.min(json.length, at + 1 + random.nextInt(3));
            case 3 -> at = json.length;
            default -> {
                out.write(" \t\n\"\\{}[],:.-+eE019tfnu?/".charAt(random.nextInt(24)));
                at = Math.min(json.length, at + 1);
            }
        }
        out.write(json, at, json.length - at);
        return out.toByteArray();
    }

    private static String one(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
