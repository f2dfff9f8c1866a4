// A reply becomes `@Nullable`
// before
@MeshApi
interface Orders {
    String get();
}
// after
@MeshApi
interface Orders {
    @Nullable String get();
}
