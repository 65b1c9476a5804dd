package dev.trama;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.trama", importOptions = ImportOption.DoNotIncludeTests.class)
class GraphModelArchitectureTests {
  @ArchTest
  static final ArchRule theGraphKnowsNeitherImportNorTerminal =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.trama.imports..",
              "dev.trama.extract..",
              "dev.trama.formats..",
              "dev.trama.cli..",
              "dev.trama.render..",
              "dev.trama.server..",
              "picocli..",
              "org.jline..");

  @ArchTest
  static final ArchRule packagesDoNotDependOnEachOtherInCircles =
      slices().matching("dev.trama.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theModelIsPlainJava =
      classes()
          .that()
          .resideInAPackage("dev.trama.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "dev.trama.model..");

  @ArchTest
  static final ArchRule resolutionNeedsNoDatabase =
      noClasses()
          .that()
          .resideInAPackage("dev.trama.resolve..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.neo4j..", "org.springframework..", "dev.trama.graph..");

  @ArchTest
  static final ArchRule onlyTheStoreOpensAnEmbeddedDatabase =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.trama.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.neo4j.dbms..", "org.neo4j.kernel..", "org.neo4j.configuration..");
}
