package deprecated;

public record Kept(String id) {
    /** The same by another name. */
    @Deprecated
    public String key() {
        return id;
    }
}
