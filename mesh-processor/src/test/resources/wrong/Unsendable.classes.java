// file: shop/Interfaces.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Interfaces {
    //! [mesh:Unsendable] Interfaces.put cannot send 'wish': it is Wish, which is an interface that anything can implement.
    //! Path: put -> Wish
    //! Send a record, or make Wish sealed and give each of its records a @MeshName.
    void put(Wish wish);
}

interface Wish {}
// file: shop/Abstract.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Abstract {
    //! [mesh:Unsendable] Abstract.put cannot send 'base': it is Base, which is an abstract class.
    //! Path: put -> Base
    //! Send a record, or a sealed interface whose records have a @MeshName each.
    void put(Base base);
}

abstract class Base {}
// file: shop/Inner.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Inner {
    //! [mesh:Unsendable] Inner.put cannot send 'outer': Outer.egg is Nest.Egg, which is an inner class, and cannot be made without the object around it.
    //! Path: put -> Outer.egg -> Nest.Egg
    //! Make it static, or a record.
    void put(Outer outer);
}

record Outer(Nest.Egg egg) {}

class Nest {
    class Egg {}
}
// file: shop/Raw.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Raw {
    //! [mesh:Unsendable] Raw.put cannot send 'box': Box.pairs contains Pair, which has no type arguments.
    //! Path: put -> Box.pairs[] -> Pair
    //! Write them, such as Pair<String>.
    void put(Box box);
}

@SuppressWarnings("rawtypes")
record Box(List<Pair> pairs) {}

record Pair<A>(A a) {}
// file: shop/NoConstructor.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface NoConstructor {
    //! [mesh:Unsendable] NoConstructor.put cannot send 'closed': it is Closed, which has no constructor that Jackson could use.
    //! Path: put -> Closed
    //! Make it a record, add a constructor without parameters, or annotate one with @JsonCreator.
    void put(Closed closed);
}

class Closed {
    private final int size;

    Closed(int size) {
        this.size = size;
    }

    public int getSize() {
        return size;
    }
}
// file: shop/NoSetter.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface NoSetter {
    //! [mesh:Unsendable] NoSetter.put cannot send 'half': it is Half, which has a field 'size' that is not both written and read.
    //! Path: put -> Half
    //! Add a public getter and setter, mark the field as transient, or make the class a record.
    void put(Half half);
}

class Half {
    private int size;

    public int getSize() {
        return size;
    }
}
// file: shop/NoFields.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface NoFields {
    //! [mesh:Unsendable] NoFields.put cannot send 'nil': it is Nil, which has nothing that could be sent.
    //! Path: put -> Nil
    //! Give it fields with getters and setters, or make it a record.
    void put(Nil nil);
}

class Nil {}
// file: shop/Hidden.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Hidden {
    //! [mesh:Unsendable] Hidden.put cannot send 'secret': it is Secret, which has a field 'cache' that is not both written and read.
    //! Path: put -> Secret
    //! Add a public getter and setter, mark the field as transient, or make the class a record.
    void put(Secret secret);
}

class Secret {
    private int size;
    private int cache;

    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = size;
        this.cache = size;
    }
}
// file: shop/Unnamed.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Unnamed {
    //! [mesh:Unsendable] Unnamed.put cannot send 'made': it is Made, which has a @JsonCreator whose 'other' has no name on the wire.
    //! Path: put -> Made
    //! Annotate each parameter with @JsonProperty.
    void put(Made made);
}

class Made {
    private final int size;

    @JsonCreator
    Made(@JsonProperty("size") int size, int other) {
        this.size = size + other;
    }

    public int getSize() {
        return size;
    }
}
// file: shop/NoGetter.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface NoGetter {
    //! [mesh:Unsendable] NoGetter.put cannot send 'taken': it is Taken, which takes 'size', but has no getter for it.
    //! Path: put -> Taken
    //! Add a public getter of the same type, or make it a record.
    void put(Taken taken);
}

class Taken {
    private final int size;

    @JsonCreator
    Taken(@JsonProperty("size") int size) {
        this.size = size;
    }

    public long getSize() {
        return size;
    }
}
// file: shop/Problems.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Problems {
    //! [mesh:Unsendable] Problems.put cannot send 'problem': it is Exception, which is an exception.
    //! Path: put -> Exception
    //! Send what it says in a record, or declare it in 'throws'.
    void put(Exception problem);
}
// file: shop/Marks.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Marks {
    //! [mesh:Unsendable] Marks.put cannot send 'mark': it is Override, which JSON cannot carry.
    //! Path: put -> Override
    //! Write a record of what the other side needs to know.
    void put(Override mark);
}
// file: shop/Endless.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Endless {
    //! [mesh:Unsendable] Endless.put cannot send 'grow': Grow.next is Grow<T>, which contains itself with ever longer type arguments.
    //! Path: put -> Grow.next -> Grow.next -> Grow.next -> Grow.next -> Grow.next -> ... -> Grow.next -> Grow<T>
    //! Let it contain itself with the same type arguments.
    void put(Grow<String> grow);
}

record Grow<T>(T value, Grow<List<T>> next) {}
// file: shop/Promise.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Promise {
    //! [mesh:Unsendable] Promise.put cannot send 'deep': Deep.later is CompletableFuture<String>, which JSON cannot carry.
    //! Path: put -> Deep.later -> CompletableFuture<String>
    //! Write a record of what the other side needs to know.
    void put(Deep deep);
}

record Deep(CompletableFuture<String> later) {}
