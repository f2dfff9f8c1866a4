package deprecated;

@Deprecated
public record Legacy(String id) {}
