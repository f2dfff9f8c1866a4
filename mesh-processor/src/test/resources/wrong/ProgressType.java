// file: wrong/Orders.java
package wrong;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.MeshProgress;
import dev.meshapi.annotation.OneWay;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@MeshApi
//! [mesh:Unsendable] Orders.inherited (from Parent) cannot report Runnable: it is Runnable, which JSON cannot carry.
//! Path: inherited -> Runnable
//! Write a record of what the other side needs to know.
public interface Orders extends Parent {
    //! [mesh:ProgressType] Orders.nothing reports void; there is nothing in it.
    //! Name what is reported, such as int or a record.
    @MeshProgress(void.class)
    void nothing();

    //! [mesh:ProgressType] Orders.none reports Void; there is nothing in it.
    //! Name what is reported, such as int or a record.
    @MeshProgress(Void.class)
    void none();

    //! [mesh:ProgressType] Orders.raw reports List; a class literal has no type arguments, and what is in it cannot be known when it is read from the wire.
    //! Name a record with a component of this type.
    @MeshProgress(List.class)
    void raw();

    //! [mesh:ProgressType] Orders.pages reports Page[]; a class literal has no type arguments, and what is in it cannot be known when it is read from the wire.
    //! Name a record with a component of this type.
    @MeshProgress(Page[].class)
    void pages();

    //! [mesh:ProgressType] Orders.promised reports CompletableFuture; a class literal has no type arguments, and what is in it cannot be known when it is read from the wire.
    //! Name a record with a component of this type.
    @MeshProgress(CompletableFuture.class)
    void promised();

    //! [mesh:Unsendable] Orders.anything cannot report Object: it is Object, which can be anything.
    //! Path: anything -> Object
    //! Write a record, or another type that says what is in it.
    @MeshProgress(Object.class)
    void anything();

    //! [mesh:Unsendable] Orders.deep cannot report Job: Step.callback is Runnable, which JSON cannot carry.
    //! Path: deep -> Job.steps[] -> Step.callback -> Runnable
    //! Write a record of what the other side needs to know.
    @MeshProgress(Job.class)
    void deep(String id);

    @OneWay
    @MeshProgress(int.class)
    //! [mesh:ContradictoryMarks] Orders.told is @OneWay and has @MeshProgress(int.class); nobody waits for a one-way message, and so nobody listens.
    //! Remove one of the two.
    void told(String id);

    @OneWay
    //! [mesh:ProgressType] Orders.both reports void; there is nothing in it.
    //! Name what is reported, such as int or a record.
    @MeshProgress(void.class)
    //! [mesh:ContradictoryMarks] Orders.both is @OneWay and has @MeshProgress(void.class); nobody waits for a one-way message, and so nobody listens.
    //! Remove one of the two.
    void both();

    @MeshProgress(int.class)
    void count();

    @MeshProgress(byte[].class)
    void bytes();
}

interface Parent {
    @MeshProgress(Runnable.class)
    void inherited();
}

record Page<T>(T item) {}

record Job(Step[] steps) {}

record Step(Runnable callback) {}
