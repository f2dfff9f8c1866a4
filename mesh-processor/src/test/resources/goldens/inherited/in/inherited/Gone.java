package inherited;

public class Gone extends Exception {
    private static final long serialVersionUID = 1L;

    private final long since;

    public Gone(Exception cause, long since) {
        super(cause);
        this.since = since;
    }

    Gone(Object unknown, String a, String b, String c) {
        super(a + b + c + unknown);
        this.since = 0;
    }

    public long getSince() {
        return since;
    }
}
