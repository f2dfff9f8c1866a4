package dev.meshapi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rooms of the house, and which way the doors open. */
class ArchitectureTest {
    private static final String ROOM = "dev.meshapi.internal.";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.meshapi");

    @Test
    void onlyWireKnowsJackson() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(ROOM + "wire")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");
        rule.check(ALL);
    }

    @Test
    void onlyRedisKnowsLettuceAndTheBuilderTakesAClient() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(ROOM + "redis")
                .and()
                .doNotHaveFullyQualifiedName("dev.meshapi.MeshBuilder")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.lettuce..");
        rule.check(ALL);
    }

    @Test
    void onlyTimeAndRedisKnowNetty() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(ROOM + "time", ROOM + "redis")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..");
        rule.check(ALL);
    }

    @Test
    void onlyTheBuilderAndTheEntryKnowTheRooms() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.meshapi")
                .and()
                .doNotHaveFullyQualifiedName("dev.meshapi.MeshBuilder")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.meshapi.internal..");
        rule.check(ALL);
    }

    @Test
    void timeKnowsNoOtherRoom() {
        ArchRule rule = room("time");
        rule.check(ALL);
    }

    @Test
    void wireKnowsNoOtherRoom() {
        ArchRule rule = room("wire");
        rule.check(ALL);
    }

    @Test
    void redisKnowsNoOtherRoom() {
        ArchRule rule = room("redis");
        rule.check(ALL);
    }

    @Test
    void membershipStandsOnWireRedisAndTime() {
        ArchRule rule = room("membership", "wire", "redis", "time");
        rule.check(ALL);
    }

    @Test
    void dispatchStandsOnTheseBelow() {
        ArchRule rule = room("dispatch", "wire", "redis", "time", "membership");
        rule.check(ALL);
    }

    @Test
    void callStandsOnTheseBelow() {
        ArchRule rule = room("call", "wire", "redis", "time", "membership", "dispatch");
        rule.check(ALL);
    }

    @Test
    void roomsHaveNoCycles() {
        ArchRule rule = slices().matching("dev.meshapi.internal.(*)..").should().beFreeOfCycles();
        rule.check(ALL);
    }

    @Test
    void nobodyPrints() {
        ArchRule rule = noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace");
        rule.check(ALL);
    }

    @Test
    void exceptionsAreFinalOrSealed() {
        ArchRule rule = classes()
                .that()
                .areAssignableTo(MeshException.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL);
        rule.check(ALL);
    }

    /** So that the rules above speak about something. */
    @Test
    void allRoomsAreThere() {
        for (String room : new String[] {"time", "wire", "redis", "membership", "dispatch", "call", "node"}) {
            assertThat(ALL.that(resideInAPackage(ROOM + room))).as(room).isNotEmpty();
        }
        assertThat(ALL).hasSizeGreaterThan(60);
    }

    private static ArchRule room(String name, String... below) {
        String[] allowed = new String[below.length + 1];
        allowed[0] = ROOM + name;
        for (int i = 0; i < below.length; i++) {
            allowed[i + 1] = ROOM + below[i];
        }
        return noClasses()
                .that()
                .resideInAPackage(ROOM + name)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.meshapi.internal..").and(resideOutsideOfPackages(allowed)));
    }
}
