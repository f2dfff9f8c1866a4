// A primitive component is added to a recursive record
// before
@MeshApi
interface Orders {
    Tree find();
}

record Tree(String name, List<Tree> children) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.find returns Tree, where Tree.depth is new and cannot be absent; a new node misses it in what an old one sends (old->new).
    //! Write Integer: from an old node it is null.
    Tree find();
}

record Tree(String name, List<Tree> children, int depth) {}
