package manners;

import dev.meshapi.annotation.Idempotent;
import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.MeshTimeout;
import dev.meshapi.annotation.NonBlocking;
import dev.meshapi.annotation.OneWay;
import dev.meshapi.annotation.Ordered;

/** What can be said of how a message is called and served. */
@MeshApi
public interface Ledger {
    @Idempotent
    long balance(String account);

    @NonBlocking
    @MeshTimeout(idleMillis = 200)
    boolean isOpen();

    @MeshTimeout(idleMillis = 2_000, deadlineMillis = 31_536_000_000L)
    @Idempotent
    @Ordered
    String close(int year, boolean forGood);

    @MeshTimeout(deadlineMillis = 0)
    void audit(String account);

    @OneWay
    @Ordered
    void note(String text);

    @OneWay
    @Ordered(by = "account")
    void touch(String account);

    @Ordered(by = "account")
    void freeze(String account, boolean frozen);

    @Ordered(by = "booking.customer")
    void book(Booking booking);

    @OneWay
    @Ordered(by = "request.booking.customer.region")
    void transfer(Request request, long cents);

    @Ordered(by = "entry.request.reference")
    void reverse(Entry entry);

    record Booking(Customer customer, long cents) {}

    record Customer(String name, int region) {}

    record Request(Booking booking, String reference) {}

    record Entry(Request request) {}
}
