// file: shop/Dates.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Dates {
    //! [mesh:Unsendable] Dates.put cannot send 'value': it is Date, which JSON cannot carry as it is.
    //! Path: put -> Date
    //! Write Instant.
    void put(Date value);
}
// file: shop/Calendars.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Calendars {
    //! [mesh:Unsendable] Calendars.put cannot send 'value': it is Calendar, which JSON cannot carry as it is.
    //! Path: put -> Calendar
    //! Write ZonedDateTime.
    void put(Calendar value);
}
// file: shop/Urls.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Urls {
    //! [mesh:Unsendable] Urls.put cannot send 'value': it is URL, which JSON cannot carry as it is.
    //! Path: put -> URL
    //! Write URI.
    void put(java.net.URL value);
}
// file: shop/Files.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Files {
    //! [mesh:Unsendable] Files.put cannot send 'value': it is File, which JSON cannot carry as it is.
    //! Path: put -> File
    //! Write String.
    void put(java.io.File value);
}
// file: shop/Paths.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Paths {
    //! [mesh:Unsendable] Paths.put cannot send 'value': it is Path, which JSON cannot carry as it is.
    //! Path: put -> Path
    //! Write String.
    void put(java.nio.file.Path value);
}
// file: shop/Texts.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Texts {
    //! [mesh:Unsendable] Texts.put cannot send 'value': it is CharSequence, which JSON cannot carry as it is.
    //! Path: put -> CharSequence
    //! Write String.
    void put(CharSequence value);
}
// file: shop/Builders.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Builders {
    //! [mesh:Unsendable] Builders.put cannot send 'value': it is StringBuilder, which JSON cannot carry as it is.
    //! Path: put -> StringBuilder
    //! Write String.
    void put(StringBuilder value);
}
// file: shop/Streams.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Streams {
    //! [mesh:Unsendable] Streams.put cannot send 'value': it is InputStream, which JSON cannot carry as it is.
    //! Path: put -> InputStream
    //! Write byte[].
    void put(java.io.InputStream value);
}
// file: shop/Numbers.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Numbers {
    //! [mesh:Unsendable] Numbers.put cannot send 'value': it is Number, which does not say which number it is.
    //! Path: put -> Number
    //! Write the one that it is, such as long or BigDecimal.
    void put(Number value);
}
// file: shop/Counters.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Counters {
    //! [mesh:Unsendable] Counters.put cannot send 'value': it is AtomicInteger, which JSON cannot carry as it is.
    //! Path: put -> AtomicInteger
    //! Write int.
    void put(java.util.concurrent.atomic.AtomicInteger value);
}
// file: shop/Threads.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Threads {
    //! [mesh:Unsendable] Threads.put cannot send 'value': it is Thread, which JSON cannot carry.
    //! Path: put -> Thread
    //! Write a record of what the other side needs to know.
    void put(Thread value);
}
// file: shop/Objects.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Objects {
    //! [mesh:Unsendable] Objects.put cannot send 'value': it is Object, which can be anything.
    //! Path: put -> Object
    //! Write a record, or another type that says what is in it.
    void put(Object value);
}
// file: shop/Nothing.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Nothing {
    //! [mesh:Unsendable] Nothing.put cannot send 'value': it is Void, which JSON cannot carry as it is.
    //! Path: put -> Void
    //! Write void, or leave it out.
    void put(Void value);
}
// file: shop/Suppliers.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Suppliers {
    //! [mesh:Unsendable] Suppliers.put cannot send 'value': it is Supplier<String>, which JSON cannot carry.
    //! Path: put -> Supplier<String>
    //! Write a record of what the other side needs to know.
    void put(java.util.function.Supplier<String> value);
}
// file: shop/Points.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Points {
    //! [mesh:Unsendable] Points.put cannot send 'value': it is Point, which JSON cannot carry.
    //! Path: put -> Point
    //! Write a record of what the other side needs to know.
    void put(java.awt.Point value);
}
// file: shop/Classes.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Classes {
    //! [mesh:Unsendable] Classes.put cannot send 'value': it is Class<String>, which JSON cannot carry as it is.
    //! Path: put -> Class<String>
    //! Write String.
    void put(Class<String> value);
}
