package dev.meshapi.internal.wire;

/** Fixed numbers of digits, as dates and times have them. */
final class Digits {
    private Digits() {}

    /** Writes a number with zeros in front; the answer is where it ends. */
    static int write(int number, int digits, byte[] target, int at) {
        int rest = number;
        for (int place = at + digits - 1; place >= at; place--) {
            target[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + digits;
    }

    /** Reads that many digits; -1 if something else is among them. */
    static int read(int digits, byte[] bytes, int at) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
