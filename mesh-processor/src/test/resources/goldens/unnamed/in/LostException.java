public class LostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostException(String message) {
        super(message);
    }
}
