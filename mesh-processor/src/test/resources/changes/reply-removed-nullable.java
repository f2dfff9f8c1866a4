// A `@Nullable` reply is removed
// before
@MeshApi
interface Orders {
    @Nullable String get();
}
// after
@MeshApi
interface Orders {
    void get();
}
