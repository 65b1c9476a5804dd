package dev.trama;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.trama", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
  @ArchTest
  static final ArchRule importKnowsNoTerminal =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.trama.imports..",
              "dev.trama.extract..",
              "dev.trama.read..",
              "dev.trama.formats..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.trama.cli..",
              "dev.trama.render..",
              "dev.trama.server..",
              "picocli..",
              "org.jline..");

  @ArchTest
  static final ArchRule extractionAndReadersKnowNoDatabase =
      noClasses()
          .that()
          .resideInAnyPackage("dev.trama.extract..", "dev.trama.read..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.neo4j..", "org.springframework..", "dev.trama.graph..", "dev.trama.imports..");

  @ArchTest
  static final ArchRule relationsBuildOnMentionsAndNeverBack =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.trama.extract.text..",
              "dev.trama.extract.mention..",
              "dev.trama.extract.coref..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.trama.extract.relation..");
}
