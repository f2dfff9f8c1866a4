// file: shop/Wrong.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Wrong {
    //! [mesh:Unsendable] Wrong.put cannot send 'money': it is Money, which has a codec that writes Item3.
    //! Path: put -> Money
    //! Write a class that implements Codec<Money, ...> and has a constructor without parameters.
    void put(Money money);
}

@MeshCodec(OtherCodec.class)
class Money {}

class OtherCodec implements Codec<Item3, String> {
    public String write(Item3 item) {
        return "";
    }

    public Item3 read(String text) {
        return null;
    }
}

class Item3 {}
// file: shop/Unmakeable.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Unmakeable {
    //! [mesh:Unsendable] Unmakeable.put cannot send 'coin': it is Coin, which has a codec that has no constructor without parameters.
    //! Path: put -> Coin
    //! Write a class that implements Codec<Coin, ...> and has a constructor without parameters.
    void put(Coin coin);
}

@MeshCodec(CoinCodec.class)
class Coin {}

class CoinCodec implements Codec<Coin, String> {
    CoinCodec(int precision) {}

    public String write(Coin coin) {
        return "";
    }

    public Coin read(String text) {
        return null;
    }
}
// file: shop/Deep.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Deep {
    //! [mesh:Unsendable] Deep.put cannot send 'note': NoteCodec.write() is Thread, which JSON cannot carry.
    //! Path: put -> NoteCodec.write() -> Thread
    //! Write a record of what the other side needs to know.
    void put(Note note);
}

@MeshCodec(NoteCodec.class)
class Note {}

class NoteCodec implements Codec<Note, Thread> {
    public Thread write(Note note) {
        return null;
    }

    public Note read(Thread thread) {
        return null;
    }
}
