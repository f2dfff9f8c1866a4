// file: shop/Sorted.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Sorted {
    //! [mesh:Unsendable] Sorted.put cannot send 'value': it is SortedMap<String, Integer>, which has an order that stays behind.
    //! Path: put -> SortedMap<String, Integer>
    //! Write Map, and sort on the other side.
    void put(SortedMap<String, Integer> value);
}
// file: shop/Trees.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Trees {
    //! [mesh:Unsendable] Trees.put cannot send 'value': it is TreeSet<String>, which has an order that stays behind.
    //! Path: put -> TreeSet<String>
    //! Write Set, and sort on the other side.
    void put(TreeSet<String> value);
}
// file: shop/Queues.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Queues {
    //! [mesh:Unsendable] Queues.put cannot send 'value': it is Queue<String>, which JSON cannot carry as it is.
    //! Path: put -> Queue<String>
    //! Write List.
    void put(Queue<String> value);
}
// file: shop/Decks.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Decks {
    //! [mesh:Unsendable] Decks.put cannot send 'value': it is ArrayDeque<String>, which JSON cannot carry as it is.
    //! Path: put -> ArrayDeque<String>
    //! Write List, Set, Collection or Map.
    void put(ArrayDeque<String> value);
}
// file: shop/Iterables.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Iterables {
    //! [mesh:Unsendable] Iterables.put cannot send 'value': it is Iterable<String>, which JSON cannot carry as it is.
    //! Path: put -> Iterable<String>
    //! Write List.
    void put(Iterable<String> value);
}
// file: shop/Linked.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Linked {
    //! [mesh:Unsendable] Linked.put cannot send 'value': it is ConcurrentHashMap<String, String>, which JSON cannot carry as it is.
    //! Path: put -> ConcurrentHashMap<String, String>
    //! Write List, Set, Collection or Map.
    void put(ConcurrentHashMap<String, String> value);
}
// file: shop/Wild.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Wild {
    //! [mesh:Unsendable] Wild.put cannot send 'value': it contains ?, which can be anything.
    //! Path: put -> ?
    //! Write a record, or another type that says what is in it.
    void put(List<?> value);
}
// file: shop/Lower.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Lower {
    //! [mesh:Unsendable] Lower.put cannot send 'value': it contains ? super String, which can be anything.
    //! Path: put -> ? super String
    //! Write a record, or another type that says what is in it.
    void put(List<? super String> value);
}
// file: shop/Twice.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Twice {
    //! [mesh:Unsendable] Twice.put cannot send 'value': it contains Optional<Optional<String>>, which says twice that nothing is there, and null says it once.
    //! Path: put -> Optional<Optional<String>>
    //! Write a single Optional.
    void put(List<Optional<Optional<String>>> value);
}
// file: shop/Keys.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Keys {
    //! [mesh:Unsendable] Keys.records cannot send 'byPoint': it contains Point, which has no form as the name of a JSON field.
    //! Path: records -> Point
    //! Take a text, a number, an enum, a UUID or a date as the key, or send a list of records.
    void records(Map<Point, String> byPoint);

    //! [mesh:Unsendable] Keys.lists cannot send 'byList': it contains List<String>, which has no form as the name of a JSON field.
    //! Path: lists -> List<String>
    //! Take a text, a number, an enum, a UUID or a date as the key, or send a list of records.
    void lists(Map<List<String>, String> byList);

    //! [mesh:Unsendable] Keys.arrays cannot send 'byBytes': it contains byte[], which has no form as the name of a JSON field.
    //! Path: arrays -> byte[]
    //! Take a text, a number, an enum, a UUID or a date as the key, or send a list of records.
    void arrays(Map<byte[], String> byBytes);

    //! [mesh:Unsendable] Keys.anything cannot send 'byAnything': it contains ?, which has no form as the name of a JSON field.
    //! Path: anything -> ?
    //! Take a text, a number, an enum, a UUID or a date as the key, or send a list of records.
    void anything(Map<?, String> byAnything);
}

record Point(int x, int y) {}
