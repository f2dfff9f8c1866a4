// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import tools.jackson.databind.annotation.*;

@MeshApi
interface Orders {
    //! [mesh:Unsendable] Orders.unbuilt cannot send 'value': it is Unbuilt, which has a builder that cannot be made and asked for the value.
    //! Path: unbuilt -> Unbuilt
    //! Make it a record, or vouch for it with @MeshCodec.
    void unbuilt(Unbuilt value);

    //! [mesh:Unsendable] Orders.untaken cannot send 'value': it is Untaken, which has a builder that cannot take 'size'.
    //! Path: untaken -> Untaken
    //! Make it a record, or vouch for it with @MeshCodec.
    void untaken(Untaken value);

    //! [mesh:Unsendable] Orders.unwritten cannot send 'value': it is Unwritten, which has a builder that cannot be filled: nothing writes 'more'.
    //! Path: unwritten -> Unwritten
    //! Make it a record, or vouch for it with @MeshCodec.
    void unwritten(Unwritten value);

    //! [mesh:Unsendable] Orders.other cannot send 'value': it is Other, which has a builder that cannot be made and asked for the value.
    //! Path: other -> Other
    //! Make it a record, or vouch for it with @MeshCodec.
    void other(Other value);
}

@JsonDeserialize(builder = Unbuilt.Builder.class)
class Unbuilt {
    private final int size;

    Unbuilt(int size) {
        this.size = size;
    }

    public int getSize() {
        return size;
    }

    @JsonPOJOBuilder
    static class Builder {
        int size;

        public Builder withSize(int size) {
            this.size = size;
            return this;
        }
    }
}

@JsonDeserialize(builder = Untaken.Builder.class)
class Untaken {
    private final int size;

    Untaken(int size) {
        this.size = size;
    }

    public int getSize() {
        return size;
    }

    @JsonPOJOBuilder
    static class Builder {
        int size;

        public Builder size(int size) {
            this.size = size;
            return this;
        }

        public Untaken build() {
            return new Untaken(size);
        }
    }
}

@JsonDeserialize(builder = Unwritten.Builder.class)
class Unwritten {
    private final int size;

    Unwritten(int size) {
        this.size = size;
    }

    public int getSize() {
        return size;
    }

    @JsonPOJOBuilder
    static class Builder {
        int size;

        public Builder withSize(int size) {
            this.size = size;
            return this;
        }

        public Builder withMore(int more) {
            this.size += more;
            return this;
        }

        public Unwritten build() {
            return new Unwritten(size);
        }
    }
}

@JsonDeserialize(builder = Other.Builder.class)
class Other {
    private final int size;

    Other(int size) {
        this.size = size;
    }

    public int getSize() {
        return size;
    }

    static class Builder {
        int size;

        public Builder withSize(int size) {
            this.size = size;
            return this;
        }

        public String build() {
            return "another";
        }
    }
}
