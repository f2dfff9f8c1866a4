package inherited;

public final class Duplicate extends Gone {
    private static final long serialVersionUID = 1L;

    private final boolean final_;
    private final transient User present;

    public Duplicate() {
        super(new IllegalStateException(), 0);
        this.final_ = false;
        this.present = new User("", "");
    }

    Duplicate(User present, boolean last) {
        super(new IllegalStateException(), 0);
        this.present = present;
        this.final_ = last;
    }

    public boolean isLast() {
        return final_;
    }

    public User present() {
        return present;
    }
}
