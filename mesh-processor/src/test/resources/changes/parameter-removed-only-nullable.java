// The only parameter, a `@Nullable` one, is removed
// before
@MeshApi
interface Orders {
    void put(@Nullable String note);
}
// after
@MeshApi
interface Orders {
    void put();
}
