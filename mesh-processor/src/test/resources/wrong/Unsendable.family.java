// file: shop/Unnamed.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Unnamed {
    //! [mesh:Unsendable] Unnamed.pay cannot send 'payment': Payment permits Card, which has no name of its own on the wire.
    //! Path: pay -> Payment -> Card
    //! Annotate it with @MeshName("card").
    void pay(Payment payment);
}

sealed interface Payment permits Card, Cash {}

record Card(String number) implements Payment {}

@MeshName("cash")
record Cash(int amount) implements Payment {}
// file: shop/Same.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Same {
    //! [mesh:Unsendable] Same.send cannot send 'parcel': Parcel permits Parcel.Crate, which is 'box' on the wire, and so is Parcel.Box.
    //! Path: send -> Parcel -> Parcel.Crate
    //! Give one of them another name.
    void send(Parcel parcel);
}

sealed interface Parcel {
    @MeshName("box")
    record Box(int size) implements Parcel {}

    @MeshName("box")
    record Crate(int size) implements Parcel {}
}
// file: shop/Clash.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Clash {
    //! [mesh:Unsendable] Clash.shapes cannot return List<Shape>: Shape permits Shape.Circle, which has a field 'type', under which the names in the family of Shape stand.
    //! Path: shapes -> Shape -> Shape.Circle
    //! Rename the field, or annotate Shape with @JsonTypeInfo(use = NAME, property = "...").
    List<Shape> shapes();
}

sealed interface Shape {
    @MeshName("circle")
    record Circle(String type, int radius) implements Shape {}
}
// file: shop/Open.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Open {
    //! [mesh:Unsendable] Open.animal cannot return Animal: Animal permits Dog, which is non-sealed, so that others can join the family.
    //! Path: animal -> Animal -> Dog
    //! Make it final, sealed or a record.
    Animal animal();
}

sealed interface Animal permits Cat, Dog {}

@MeshName("cat")
record Cat(int age) implements Animal {}

@MeshName("dog")
non-sealed class Dog implements Animal {}
// file: shop/Enums.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Enums {
    //! [mesh:Unsendable] Enums.size cannot return Size: Size permits Any, which is no record and no class with fields.
    //! Path: size -> Size -> Any
    //! Let only records be in a sealed family.
    Size size();
}

sealed interface Size permits Fixed, Any {}

@MeshName("fixed")
record Fixed(int value) implements Size {}

@MeshName("any")
enum Any implements Size {
    SMALL,
    LARGE
}
// file: shop/ByClass.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface ByClass {
    //! [mesh:Unsendable] ByClass.thing cannot return Thing: it is Thing, which is told apart by Id.CLASS, which is not a declared name under one field.
    //! Path: thing -> Thing
    //! Write @JsonTypeInfo(use = JsonTypeInfo.Id.NAME), or leave it out and use @MeshName.
    Thing thing();
}

@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
sealed interface Thing {
    record Ball(int size) implements Thing {}
}
// file: shop/Wrapped.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Wrapped {
    //! [mesh:Unsendable] Wrapped.wrap cannot return Wrap: it is Wrap, which is told apart by As.WRAPPER_OBJECT, which is not a declared name under one field.
    //! Path: wrap -> Wrap
    //! Write @JsonTypeInfo(use = JsonTypeInfo.Id.NAME), or leave it out and use @MeshName.
    Wrap wrap();
}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
sealed interface Wrap {
    @JsonTypeName("paper")
    record Paper(int size) implements Wrap {}
}
// file: shop/TwoNames.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface TwoNames {
    //! [mesh:Unsendable] TwoNames.tool cannot return Tool: Tool permits Tool.Hammer, which is both 'hammer' and 'saw' on the wire.
    //! Path: tool -> Tool -> Tool.Hammer
    //! Give it one name.
    Tool tool();
}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Tool {
    @JsonTypeName("saw")
    @MeshName("hammer")
    record Hammer(int size) implements Tool {}
}
// file: shop/BadName.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface BadName {
    //! [mesh:Unsendable] BadName.fruit cannot return Fruit: Fruit permits Fruit.Apple, which would be 'an apple' on the wire.
    //! Path: fruit -> Fruit -> Fruit.Apple
    //! Give it a name of letters, digits, '_', '-' and '.', starting with a letter.
    Fruit fruit();
}

sealed interface Fruit {
    @MeshName("an apple")
    record Apple(int size) implements Fruit {}
}
// file: shop/NotSealed.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface NotSealed {
    //! [mesh:Unsendable] NotSealed.car cannot return Car: Car.bus is Bus, which has @JsonTypeInfo, but is no sealed family.
    //! Path: car -> Car.bus -> Bus
    //! Make it sealed, or remove @JsonTypeInfo.
    Car car();
}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes(@JsonSubTypes.Type(value = Bus.class, name = "bus"))
interface Vehicle {}

record Bus(int seats) implements Vehicle {}

record Car(Bus bus) {}
// file: shop/Member.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Member {
    //! [mesh:Unsendable] Member.letter cannot return Letter: Letter.Mail.onOpen is Runnable, which JSON cannot carry.
    //! Path: letter -> Letter -> Letter.Mail.onOpen -> Runnable
    //! Write a record of what the other side needs to know.
    Letter letter();
}

sealed interface Letter {
    @MeshName("mail")
    record Mail(Runnable onOpen) implements Letter {}
}
