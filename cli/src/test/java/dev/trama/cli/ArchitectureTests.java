package dev.trama.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.trama",
    importOptions = {ImportOption.DoNotIncludeTests.class, NoTestJars.class})
class ArchitectureTests {
  @ArchTest
  static final ArchRule theThinClientKnowsTheJdkAndItselfAlone =
      classes()
          .that()
          .resideInAPackage("dev.trama.client")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "dev.trama.client");

  @ArchTest
  static final ArchRule picocliAndTerminalCodeStayInTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.trama.cli..", "dev.trama.render..", "dev.trama.terminal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "org.jline..", "me.tongfei..");

  @ArchTest
  static final ArchRule theGraphKnowsNeitherImportsNorCommands =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.trama.model..",
              "dev.trama.graph..",
              "dev.trama.store..",
              "dev.trama.query..",
              "dev.trama.resolve..",
              "dev.trama.analysis..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.trama.imports..",
              "dev.trama.extract..",
              "dev.trama.formats..",
              "dev.trama.cli..",
              "dev.trama.render..",
              "dev.trama.server..",
              "dev.trama.terminal..",
              "dev.trama.workspace..",
              "dev.trama.client..");

  @ArchTest
  static final ArchRule importsKnowNoCommands =
      noClasses()
          .that()
          .resideInAnyPackage("dev.trama.imports..", "dev.trama.extract..", "dev.trama.formats..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.trama.cli..",
              "dev.trama.render..",
              "dev.trama.server..",
              "dev.trama.terminal..",
              "dev.trama.workspace..",
              "dev.trama.client..");

  @ArchTest
  static final ArchRule theServerDoesNotKnowWhichCommandsItRuns =
      noClasses()
          .that()
          .resideInAnyPackage("dev.trama.server..", "dev.trama.workspace..", "dev.trama.terminal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.trama.cli..", "dev.trama.render..");

  @ArchTest
  static final ArchRule theCommandLineSpeaksToNeo4jThroughTheGraphAlone =
      noClasses()
          .that()
          .resideInAnyPackage("dev.trama.cli..", "dev.trama.server..", "dev.trama.workspace..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.neo4j..", "org.springframework..");
}
