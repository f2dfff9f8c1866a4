// file: shop/Ignored.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Ignored {
    //! [mesh:Unsendable] Ignored.put cannot send 'item': Item.name is String, which is annotated with @JsonIgnore, and does not come back as it was sent.
    //! Path: put -> Item.name -> String
    //! Remove the annotation, or vouch for the class with @MeshCodec.
    void put(Item item);
}

record Item(String id, @JsonIgnore String name) {}
// file: shop/Formatted.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Formatted {
    //! [mesh:Unsendable] Formatted.put cannot send 'day': Day.date is LocalDate, which is annotated with @JsonFormat, and nobody can tell whether it comes back as it was sent.
    //! Path: put -> Day.date -> LocalDate
    //! Remove the annotation, or vouch for the class with @MeshCodec.
    void put(Day day);
}

record Day(@JsonFormat(pattern = "yyyy") java.time.LocalDate date) {}
// file: shop/Unwrapped.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Unwrapped {
    //! [mesh:Unsendable] Unwrapped.put cannot send 'line': Line.item is Item2, which is annotated with @JsonUnwrapped, and nobody can tell whether it comes back as it was sent.
    //! Path: put -> Line.item -> Item2
    //! Remove the annotation, or vouch for the class with @MeshCodec.
    void put(Line line);
}

record Line(@JsonUnwrapped Item2 item) {}

record Item2(String id) {}
// file: shop/NonEmpty.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface NonEmpty {
    //! [mesh:Unsendable] NonEmpty.put cannot send 'bag': Bag.items is List<String>, which is annotated with @JsonInclude, and nobody can tell whether it comes back as it was sent.
    //! Path: put -> Bag.items -> List<String>
    //! Remove the annotation, or vouch for the class with @MeshCodec.
    void put(Bag bag);
}

record Bag(@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> items) {}
// file: shop/Partial.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Partial {
    //! [mesh:Unsendable] Partial.put cannot send 'part': it is Part, which is annotated with @JsonIgnoreProperties, and nobody can tell whether it comes back as it was sent.
    //! Path: put -> Part
    //! Remove the annotation, or vouch for the class with @MeshCodec.
    void put(Part part);
}

@JsonIgnoreProperties("name")
record Part(String id, String name) {}
// file: shop/OneWay2.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface OneWay2 {
    //! [mesh:Unsendable] OneWay2.put cannot send 'pass': Pass.word is String, which is annotated with @JsonProperty(access = WRITE_ONLY), and nobody can tell whether it comes back as it was sent.
    //! Path: put -> Pass.word -> String
    //! Remove the annotation, or vouch for the class with @MeshCodec.
    void put(Pass pass);
}

record Pass(@JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String word) {}
// file: shop/Value.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Value {
    //! [mesh:Unsendable] Value.put cannot send 'code': it is Code, which has a @JsonValue, but nothing that reads it.
    //! Path: put -> Code
    //! Annotate the constructor that takes the String with @JsonCreator(mode = JsonCreator.Mode.DELEGATING).
    void put(Code code);
}

record Code(@JsonValue String text) {}
// file: shop/Creator.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Creator {
    //! [mesh:Unsendable] Creator.put cannot send 'name': it is Name, which has a @JsonCreator besides its components.
    //! Path: put -> Name
    //! Remove it, or let @JsonValue and @JsonCreator(mode = DELEGATING) belong together.
    void put(Name name);
}

record Name(String first, String last) {
    @JsonCreator
    static Name of(String whole) {
        return new Name(whole, whole);
    }
}
// file: shop/EnumValue.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface EnumValue {
    //! [mesh:Unsendable] EnumValue.put cannot send 'level': it is Level, which has a @JsonValue that is not known before it runs.
    //! Path: put -> Level
    //! Name the constants with @JsonProperty.
    void put(Level level);
}

enum Level {
    LOW;

    @JsonValue
    int number() {
        return 1;
    }
}
// file: shop/EnumSame.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface EnumSame {
    //! [mesh:Unsendable] EnumSame.put cannot send 'tone': Tone.LOW is Tone, which is 'HIGH' on the wire, and so is HIGH.
    //! Path: put -> Tone.LOW -> Tone
    //! Give one of them another name.
    void put(Tone tone);
}

enum Tone {
    HIGH,
    @JsonProperty("HIGH")
    LOW
}
// file: shop/Getter.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Getter {
    //! [mesh:Unsendable] Getter.put cannot send 'sum': it is Sum, which has a 'total' and a different getter of that name.
    //! Path: put -> Sum
    //! Rename the getter, or annotate it with @JsonIgnore.
    void put(Sum sum);
}

record Sum(int total) {
    public String getTotal() {
        return "1";
    }
}
// file: shop/Extra.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Extra {
    //! [mesh:Unsendable] Extra.put cannot send 'task': Task.getBody() is Runnable, which JSON cannot carry.
    //! Path: put -> Task.getBody() -> Runnable
    //! Write a record of what the other side needs to know.
    void put(Task task);
}

record Task(String id) {
    public Runnable getBody() {
        return () -> {};
    }
}
