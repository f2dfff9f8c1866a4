// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;

@MeshApi
//! [mesh:InvalidTimeout] Orders.inherited (from Slow) has @MeshTimeout(idleMillis = -5); a time to wait is 1 ms to 365 days.
//! Write such a time, or leave it out for that of the calling node.
public interface Orders extends Slow {
    //! [mesh:InvalidTimeout] Orders.nothing has @MeshTimeout; it says nothing.
    //! Give it idleMillis, deadlineMillis or both.
    @MeshTimeout
    String nothing(String id);

    //! [mesh:InvalidTimeout] Orders.defaults has @MeshTimeout; it says nothing.
    //! Give it idleMillis, deadlineMillis or both.
    @MeshTimeout(idleMillis = -1, deadlineMillis = -1)
    String defaults(String id);

    //! [mesh:InvalidTimeout] Orders.zero has @MeshTimeout(idleMillis = 0); a time to wait is 1 ms to 365 days.
    //! Write such a time, or leave it out for that of the calling node.
    @MeshTimeout(idleMillis = 0)
    String zero(String id);

    //! [mesh:InvalidTimeout] Orders.years has @MeshTimeout(idleMillis = 31536000001); a time to wait is 1 ms to 365 days.
    //! Write such a time, or leave it out for that of the calling node.
    @MeshTimeout(idleMillis = 365L * 24 * 60 * 60 * 1000 + 1)
    String years(String id);

    //! [mesh:InvalidTimeout] Orders.past has @MeshTimeout(deadlineMillis = -2); a deadline is 1 ms to 365 days, or 0 for none.
    //! Write such a time, or leave it out for that of the calling node.
    @MeshTimeout(idleMillis = 1_000, deadlineMillis = -2)
    String past(String id);

    //! [mesh:InvalidTimeout] Orders.ages has @MeshTimeout(deadlineMillis = 9223372036854775807); a deadline is 1 ms to 365 days, or 0 for none.
    //! Write such a time, or leave it out for that of the calling node.
    @MeshTimeout(deadlineMillis = Long.MAX_VALUE)
    String ages(String id);

    //! [mesh:InvalidTimeout] Orders.longer has @MeshTimeout(idleMillis = 2000, deadlineMillis = 1000); the call ends before the time without a sign of life can be over.
    //! Write a shorter idleMillis, or leave it out.
    @MeshTimeout(idleMillis = 2_000, deadlineMillis = 1_000)
    String longer(String id);

    @MeshTimeout(idleMillis = 1, deadlineMillis = 0)
    String unbounded(String id);

    @MeshTimeout(idleMillis = 31_536_000_000L, deadlineMillis = 31_536_000_000L)
    String longest(String id);

    @OneWay
    @MeshTimeout(deadlineMillis = 1)
    void told(String id);
}

interface Slow {
    @MeshTimeout(idleMillis = -5)
    String inherited(String id);
}
