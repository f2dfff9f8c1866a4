package dev.meshapi.internal.wire;

import java.nio.charset.StandardCharsets;

/** The numbers among the bytes. Only the forms that JSON has, and of these only what is unmistakable. */
abstract class DecimalInput extends TextInput {
    /** Longer ones are left to Jackson, which has its own limit. */
    private static final int LONGEST = 100;

    /** So many digits make a whole number that a double has exactly, and so do these powers of ten. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    DecimalInput(Slice json) {
        super(json);
    }

    @Override
    public final byte readByte() {
        long number = readLong();
        if (number != (byte) number) {
            throw declined();
        }
        return (byte) number;
    }

    @Override
    public final short readShort() {
        long number = readLong();
        if (number != (short) number) {
            throw declined();
        }
        return (short) number;
    }

    @Override
    public final int readInt() {
        long number = readLong();
        if (number != (int) number) {
            throw declined();
        }
        return (int) number;
    }

    /** What has a fraction or an exponent ends too early here, and is declined by whoever looks for what comes next. */
    @Override
    public final long readLong() {
        boolean negative = token() == '-';
        int first = negative ? at + 1 : at;
        long number = 0;
        int place = first;
        for (; place < end; place++) {
            int digit = bytes[place] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = place - first < 18 ? number * 10 + digit : Math.addExact(Math.multiplyExact(number, 10L), digit);
        }
        boolean zero = place > first && bytes[first] == '0';
        if (place == first || (zero && (negative || place - first > 1))) {
            throw declined();
        }
        at = place;
        return negative ? -number : number;
    }

    @Override
    public final float readFloat() {
        return Float.parseFloat(readNumber());
    }

    /** A short number is the quotient of two that a double has exactly, and so it is as exact as can be. */
    @Override
    public final double readDouble() {
        token();
        int from = at;
        at = number(from);
        long digits = 0;
        int count = 0;
        int point = 0;
        for (int place = from; place < at; place++) {
            byte b = bytes[place];
            if (b >= '0' && b <= '9' && count < EXACT_DIGITS) {
                digits = digits * 10 + b - '0';
                count++;
            } else if (b == '.') {
                point = count;
            } else if (b != '-') {
                return Double.parseDouble(text(from, at));
            }
        }
        double value = point == 0 ? digits : digits / POWERS[count - point];
        return bytes[from] == '-' ? -value : value;
    }

    @Override
    public final String readNumber() {
        token();
        int from = at;
        at = number(from);
        return text(from, at);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Where the number that begins here ends. */
    final int number(int from) {
        boolean negative = from < end && bytes[from] == '-';
        int first = negative ? from + 1 : from;
        int place = digits(first);
        if (bytes[first] == '0' && (place - first > 1)) {
            throw declined();
        }
        if (place < end && bytes[place] == '.') {
            place = digits(place + 1);
        } else if (negative && bytes[first] == '0') {
            throw declined(); // a zero that may or may not have lost its sign
        }
        if (place < end && (bytes[place] == 'e' || bytes[place] == 'E')) {
            boolean signed = place + 1 < end && (bytes[place + 1] == '+' || bytes[place + 1] == '-');
            place = digits(signed ? place + 2 : place + 1);
        }
        if (place - from > LONGEST) {
            throw declined();
        }
        return place;
    }

    /** Where the digits end of which there has to be one here. */
    private int digits(int from) {
        int place = from;
        while (place < end && bytes[place] >= '0' && bytes[place] <= '9') {
            place++;
        }
        if (place == from) {
            throw declined();
        }
        return place;
    }
}
