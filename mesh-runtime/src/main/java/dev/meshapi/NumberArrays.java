package dev.meshapi;

import java.util.Arrays;

/** Arrays of numbers, without a box for each. */
final class NumberArrays {
    private static final int FIRST = 16;

    private NumberArrays() {}

    static void write(JsonOutput out, int[] numbers) {
        out.beginArray();
        for (int number : numbers) {
            out.element().writeInt(number);
        }
        out.endArray();
    }

    static void write(JsonOutput out, long[] numbers) {
        out.beginArray();
        for (long number : numbers) {
            out.element().writeLong(number);
        }
        out.endArray();
    }

    static void write(JsonOutput out, double[] numbers) {
        out.beginArray();
        for (double number : numbers) {
            out.element().writeDouble(number);
        }
        out.endArray();
    }

    static int[] readInts(JsonInput in) {
        int[] numbers = new int[FIRST];
        int count = 0;
        in.beginArray();
        while (in.nextElement()) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = in.readInt();
        }
        return Arrays.copyOf(numbers, count);
    }

    static long[] readLongs(JsonInput in) {
        long[] numbers = new long[FIRST];
        int count = 0;
        in.beginArray();
        while (in.nextElement()) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = in.readLong();
        }
        return Arrays.copyOf(numbers, count);
    }

    static double[] readDoubles(JsonInput in) {
        double[] numbers = new double[FIRST];
        int count = 0;
        in.beginArray();
        while (in.nextElement()) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = in.readDouble();
        }
        return Arrays.copyOf(numbers, count);
    }
}
