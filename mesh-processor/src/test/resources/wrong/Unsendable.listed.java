// file: shop/Rides.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;

@MeshApi
interface Rides {
    //! [mesh:Unsendable] Rides.ride cannot send 'vehicle': Vehicle permits Bike, which is not among the @JsonSubTypes, and could be written, but not read.
    //! Path: ride -> Vehicle -> Bike
    //! List it there, or remove @JsonSubTypes: the members of a sealed family are known without.
    //! [mesh:Unsendable] Rides.ride cannot send 'vehicle': Vehicle permits Tram, which is not among the @JsonSubTypes, and could be written, but not read.
    //! Path: ride -> Vehicle -> Tram
    //! List it there, or remove @JsonSubTypes: the members of a sealed family are known without.
    void ride(Vehicle vehicle);

    //! [mesh:Unsendable] Rides.rail cannot send 'rail': Rail permits Tram, which is not among the @JsonSubTypes, and could be written, but not read.
    //! Path: rail -> Rail -> Tram
    //! List it there, or remove @JsonSubTypes: the members of a sealed family are known without.
    void rail(Rail rail);

    // All members are listed, or reached from one that is.
    void fly(Aircraft aircraft);

    //! [mesh:Unsendable] Rides.plane cannot send 'plane': Plane permits Plane.Jet, which is not among the @JsonSubTypes, and could be written, but not read.
    //! Path: plane -> Plane -> Plane.Jet
    //! List it there, or remove @JsonSubTypes: the members of a sealed family are known without.
    void plane(Plane plane);

    // A member alone is known to those who read it.
    void tram(Tram tram);
}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({@JsonSubTypes.Type(value = Bus.class, name = "bus"), @JsonSubTypes.Type(Rail.class)})
sealed interface Vehicle permits Bus, Bike, Rail {}

record Bus(int seats) implements Vehicle {}

@JsonTypeName("bike")
record Bike(int gears) implements Vehicle {}

@JsonSubTypes(@JsonSubTypes.Type(value = Train.class, name = "train"))
sealed interface Rail extends Vehicle permits Train, Tram {}

record Train(int cars) implements Rail {}

@MeshName("tram")
record Tram(int line) implements Rail {}

@JsonSubTypes({@JsonSubTypes.Type(Plane.class), @JsonSubTypes.Type(value = Balloon.class, name = "balloon")})
sealed interface Aircraft permits Plane, Balloon {}

sealed interface Plane extends Aircraft {
    @MeshName("jet")
    record Jet(int engines) implements Plane {}
}

record Balloon(double volume) implements Aircraft {}
