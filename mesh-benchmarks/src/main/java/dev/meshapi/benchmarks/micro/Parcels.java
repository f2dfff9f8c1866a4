package dev.meshapi.benchmarks.micro;

import dev.meshapi.annotation.MeshApi;

/** Nobody calls it: its messages carry the codecs that are generated for what they send. */
@MeshApi
public interface Parcels {

    /** A small record. */
    Small small(Small parcel);

    /** A mixed one. */
    Mixed mixed(Mixed parcel);
}
