// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.math.*;
import java.time.*;
import java.util.*;

@MeshApi
//! [mesh:OrderKey] Orders.inherited (from Parent) is ordered by 'it'; it has no parameter 'it'.
//! Begin with 'id', or leave 'by' out for the order of each sender.
public interface Orders extends Parent {
    //! [mesh:OrderKey] Orders.noPath is ordered by 'order..id'; that is no path of names.
    //! Name a parameter, such as 'order', or a path, such as 'order.id'.
    @Ordered(by = "order..id")
    void noPath(Order order);

    //! [mesh:OrderKey] Orders.blank is ordered by ' order'; that is no path of names.
    //! Name a parameter, such as 'order', or a path, such as 'order.id'.
    @Ordered(by = " order")
    void blank(Order order);

    //! [mesh:OrderKey] Orders.unknownParameter is ordered by 'oder.id'; it has no parameter 'oder'.
    //! Begin with 'order' or 'count', or leave 'by' out for the order of each sender.
    @Ordered(by = "oder.id")
    void unknownParameter(Order order, int count);

    //! [mesh:OrderKey] Orders.noParameter is ordered by 'id'; it has no parameter 'id'.
    //! Leave 'by' out for the order of each sender.
    @Ordered(by = "id")
    void noParameter();

    //! [mesh:OrderKey] Orders.unknownComponent is ordered by 'order.customr'; Order has no component or method 'customr' that could be read.
    //! Name a component, or a method without parameters that returns something, throws nothing checked and can be seen from the package of the interface.
    @Ordered(by = "order.customr")
    void unknownComponent(Order order);

    @Ordered(by = "order.customer.name.length")
    void tooFar(Order order);

    //! [mesh:OrderKey] Orders.primitive is ordered by 'count.value'; int has no component or method 'value' that could be read.
    //! Name a component, or a method without parameters that returns something, throws nothing checked and can be seen from the package of the interface.
    @Ordered(by = "count.value")
    void primitive(int count);

    //! [mesh:OrderKey] Orders.ofEveryObject is ordered by 'order.hashCode'; Bean has no component or method 'hashCode' that could be read.
    //! Name a component, or a method without parameters that returns something, throws nothing checked and can be seen from the package of the interface.
    @Ordered(by = "order.hashCode")
    void ofEveryObject(Bean order);

    //! [mesh:OrderKey] Orders.secret is ordered by 'order.secret'; Bean has no component or method 'secret' that could be read.
    //! Name a component, or a method without parameters that returns something, throws nothing checked and can be seen from the package of the interface.
    @Ordered(by = "order.secret")
    void secret(Bean order);

    //! [mesh:OrderKey] Orders.nothing is ordered by 'order.nothing'; Bean has no component or method 'nothing' that could be read.
    //! Name a component, or a method without parameters that returns something, throws nothing checked and can be seen from the package of the interface.
    @Ordered(by = "order.nothing")
    void nothing(Bean order);

    //! [mesh:OrderKey] Orders.fails is ordered by 'order.fails'; Bean has no component or method 'fails' that could be read.
    //! Name a component, or a method without parameters that returns something, throws nothing checked and can be seen from the package of the interface.
    @Ordered(by = "order.fails")
    void fails(Bean order);

    //! [mesh:OrderKey] Orders.shared is ordered by 'order.shared'; Bean has no component or method 'shared' that could be read.
    //! Name a component, or a method without parameters that returns something, throws nothing checked and can be seen from the package of the interface.
    @Ordered(by = "order.shared")
    void shared(Bean order);

    //! [mesh:OrderKey] Orders.with is ordered by 'order.with'; Bean has no component or method 'with' that could be read.
    //! Name a component, or a method without parameters that returns something, throws nothing checked and can be seen from the package of the interface.
    @Ordered(by = "order.with")
    void with(Bean order);

    //! [mesh:OrderKey] Orders.array is ordered by 'key'; byte[] is an array, and no two arrays are equal.
    //! Order by a text, a whole number, an enum, a UUID, a date, or a record of these.
    @Ordered(by = "key")
    void array(byte[] key);

    //! [mesh:OrderKey] Orders.real is ordered by 'key'; double is a floating point number, and what should be equal often is not.
    //! Order by a text, a whole number, an enum, a UUID, a date, or a record of these.
    @Ordered(by = "key")
    void real(double key);

    //! [mesh:OrderKey] Orders.boxed is ordered by 'key'; Float is a floating point number, and what should be equal often is not.
    //! Order by a text, a whole number, an enum, a UUID, a date, or a record of these.
    @Ordered(by = "key")
    void boxed(Float key);

    //! [mesh:OrderKey] Orders.decimal is ordered by 'order.price'; BigDecimal tells 1.0 from 1.00.
    //! Order by a text, a whole number, an enum, a UUID, a date, or a record of these.
    @Ordered(by = "order.price")
    void decimal(Order order);

    //! [mesh:OrderKey] Orders.whole is ordered by 'order'; BigDecimal tells 1.0 from 1.00.
    //! Order by a text, a whole number, an enum, a UUID, a date, or a record of these.
    @Ordered(by = "order")
    void whole(Order order);

    //! [mesh:OrderKey] Orders.bean is ordered by 'bean'; Bean has no equals of its own.
    //! Order by a text, a whole number, an enum, a UUID, a date, or a record of these.
    @Ordered(by = "bean")
    void bean(Bean bean);

    //! [mesh:OrderKey] Orders.list is ordered by 'list'; Double is a floating point number, and what should be equal often is not.
    //! Order by a text, a whole number, an enum, a UUID, a date, or a record of these.
    @Ordered(by = "list")
    void list(List<? extends Double> list);

    //! [mesh:OrderKey] Orders.collection is ordered by 'all'; Collection<String> has no equality of its own; a List or a Set has.
    //! Order by a text, a whole number, an enum, a UUID, a date, or a record of these.
    @Ordered(by = "all")
    void collection(Collection<String> all);

    //! [mesh:OrderKey] Orders.family is ordered by 'shape'; float is a floating point number, and what should be equal often is not.
    //! Order by a text, a whole number, an enum, a UUID, a date, or a record of these.
    @Ordered(by = "shape")
    void family(Shape shape);

    // All of these are right.

    @Ordered(by = "id")
    void text(String id);

    @Ordered(by = "order.customer")
    void component(Order order, int count);

    @Ordered(by = "order.customer.name")
    void deep(Order order);

    @Ordered(by = "order.getId")
    void getter(Bean order);

    @Ordered(by = "page.first.customer")
    void generic(Page<Order> page);

    @Ordered(by = "page.first.customer")
    void wildcard(Page<? extends Order> page);

    @Ordered(by = "order.tags.size")
    void platform(Order order);

    @Ordered(by = "day")
    void value(LocalDate day);

    @Ordered(by = "unit")
    void constant(Unit unit);

    @Ordered(by = "tree")
    void recursive(Tree tree);

    @Ordered(by = "keys")
    void keys(Map<Long, Optional<UUID>> keys);
}

interface Parent {
    @Ordered(by = "it")
    void inherited(String id);
}

record Customer(String name, boolean known) {}

record Order(Customer customer, BigDecimal price, Set<String> tags) {}

record Page<T>(T first) {}

record Tree(String name, List<Tree> children) {}

enum Unit {
    KILO,
    PIECE
}

sealed interface Shape {
    @MeshName("point")
    record Point() implements Shape {}

    @MeshName("circle")
    record Circle(float radius) implements Shape {}
}

class Bean {
    private String id;

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    private String secret() {
        return id;
    }

    void nothing() {
        secret();
    }

    String fails() throws Exception {
        return id;
    }

    static String shared() {
        return "";
    }

    String with(String more) {
        return id + more;
    }
}
