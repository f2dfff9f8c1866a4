// A message begins to report
// before
@MeshApi
interface Orders {
    void index(String sku);
}
// after
@MeshApi
interface Orders {
    @MeshProgress(int.class)
    void index(String sku);
}
