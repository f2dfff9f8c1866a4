package dev.meshapi.processor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Modifier;

/** The rooms of the processor, and which way one may look. */
@AnalyzeClasses(packages = "dev.meshapi.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule DIRECTIONS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("step")
            .definedBy("dev.meshapi.processor")
            .layer("read")
            .definedBy("dev.meshapi.processor.read")
            .layer("report")
            .definedBy("dev.meshapi.processor.report")
            .layer("model")
            .definedBy("dev.meshapi.processor.model")
            .layer("write")
            .definedBy("dev.meshapi.processor.write")
            .layer("schema")
            .definedBy("dev.meshapi.processor.schema")
            .whereLayer("step")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("step")
            .whereLayer("write")
            .mayOnlyBeAccessedByLayers("step")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("step")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("step", "read")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("step", "read", "write", "schema")
            .whereLayer("report")
            .mayNotAccessAnyLayer()
            .whereLayer("model")
            .mayNotAccessAnyLayer();

    /** JavaPoet takes the modifiers of the compiler; nothing else of it is known to the writers. */
    @ArchTest
    static final ArchRule ONLY_READERS_KNOW_THE_COMPILER = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.meshapi.processor.model", "dev.meshapi.processor.write", "dev.meshapi.processor.schema")
            .should()
            .dependOnClassesThat(resideInAPackage("javax.lang.model..")
                    .or(resideInAPackage("javax.annotation.processing.."))
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(type(Modifier.class))));

    @ArchTest
    static final ArchRule ONLY_THE_REPORTER_TALKS =
            noClasses().that().doNotHaveSimpleName("Reporter").should().accessClassesThat(type(Messager.class));

    @ArchTest
    static final ArchRule NO_STATIC_STATE =
            noFields().that().areStatic().should().notBeFinal();

    @ArchTest
    static final ArchRule USERS_PROCESSOR_PATH_HAS_ONLY_JAVAPOET = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "javax..",
                    "com.palantir.javapoet..",
                    "dev.meshapi.processor..",
                    "dev.meshapi.annotation..",
                    "org.jspecify..",
                    "com.google.auto.service..",
                    "net.ltgt.gradle.incap..");
}
