package clash;

public final class Dropped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Dropped(String message, Throwable cause) {
        super(message, cause);
    }
}
