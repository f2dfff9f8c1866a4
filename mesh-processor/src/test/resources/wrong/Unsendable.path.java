// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Orders {
    //! [mesh:Unsendable] Orders.submit cannot send 'job': Step.callback is Runnable, which JSON cannot carry.
    //! Path: submit -> Job.steps[] -> Step.callback -> Runnable
    //! Write a record of what the other side needs to know.
    void submit(Job job);

    void resubmit(Job job);
}

record Job(String id, Step[] steps) {}

record Step(String name, Runnable callback) {}
// file: shop/Maps.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Maps {
    //! [mesh:Unsendable] Maps.shelves cannot return Map<String, List<Optional<Shelf>>>: Shelf.byId contains Thread, which JSON cannot carry.
    //! Path: shelves -> Shelf.byId[][] -> Thread
    //! Write a record of what the other side needs to know.
    Map<String, List<Optional<Shelf>>> shelves();
}

record Shelf(Map<UUID, List<Thread>> byId) {}
// file: shop/Thrown.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Thrown {
    //! [mesh:Unsendable] Thrown.put cannot throw Full: Full.what is Object, which can be anything.
    //! Path: put -> Full.what -> Object
    //! Write a record, or another type that says what is in it.
    void put(String id) throws Full;
}

@SuppressWarnings("serial")
class Full extends Exception {
    Full(Object what) {}

    Object what() {
        return null;
    }
}
// file: shop/Generic.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Generic {
    //! [mesh:Unsendable] Generic.page cannot return Page<Row<Runnable>>: Row.first is Runnable, which JSON cannot carry.
    //! Path: page -> Page.items[] -> Row.first -> Runnable
    //! Write a record of what the other side needs to know.
    Page<Row<Runnable>> page();
}

record Page<T>(List<T> items) {}

record Row<T>(T first, int second) {}
// file: shop/Pairs.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Pairs {
    //! [mesh:Unsendable] Pairs.nothings cannot return Pair<Void>: Pair.first is Void, which JSON cannot carry as it is.
    //! Path: nothings -> Pair.first -> Void
    //! Write void, or leave it out.
    Pair<Void> nothings();

    //! [mesh:Unsendable] Pairs.threads cannot return Pair<Pair<Thread>>: Pair.first is Thread, which JSON cannot carry.
    //! Path: threads -> Pair.first -> Pair.first -> Thread
    //! Write a record of what the other side needs to know.
    Pair<Pair<Thread>> threads();
}

record Pair<T>(T first, T second, List<T> others) {}
