/** The vocabulary of a mesh interface: annotations only, no dependencies. */
module dev.meshapi.annotation {
    exports dev.meshapi.annotation;
}
