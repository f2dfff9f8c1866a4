// A message does not report any more
// before
@MeshApi
interface Orders {
    @MeshProgress(int.class)
    void index(String sku);
}
// after
@MeshApi
interface Orders {
    void index(String sku);
}
