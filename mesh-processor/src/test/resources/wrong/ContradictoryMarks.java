// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;

@MeshApi
public interface Orders {
    @OneWay
    @Idempotent
    //! [mesh:ContradictoryMarks] Orders.changed is @OneWay and @Idempotent; nobody learns what became of a one-way message and could repeat it.
    //! Remove one of the two.
    void changed(String id);

    @NonBlocking
    @Ordered
    //! [mesh:ContradictoryMarks] Orders.find is @NonBlocking and @Ordered; a handler on the thread that reads runs at once, and an ordered one waits for its turn.
    //! Remove one of the two.
    String find(String id);

    @NonBlocking
    @Ordered(by = "id")
    //! [mesh:ContradictoryMarks] Orders.get is @NonBlocking and @Ordered; a handler on the thread that reads runs at once, and an ordered one waits for its turn.
    //! Remove one of the two.
    String get(String id);

    @OneWay
    @MeshTimeout(idleMillis = 100, deadlineMillis = 1_000)
    //! [mesh:ContradictoryMarks] Orders.told is @OneWay and has @MeshTimeout(idleMillis = 100); nobody waits for a reply, and so nobody stops waiting.
    //! Remove one of the two.
    void told(String id);

    @Idempotent
    @NonBlocking
    @MeshTimeout(idleMillis = 100)
    String fine(String id);

    @OneWay
    @NonBlocking
    void quick(String id);

    @OneWay
    @Ordered
    void inOrder(String id);

    @Idempotent
    //! [mesh:NotAMessage] Orders.none is a default method; every method of a message map is a message, and a message has no body.
    //! Move it to another type.
    default void none() {}
}
