package dev.trama.cli;

import dev.trama.render.Arrangement;
import dev.trama.render.Format;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, and the root command that carries them. */
@Command(
    name = "trama",
    description = "Charts criminal organizations from what is published about them.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "   0  answered",
      "   1  failed",
      "   2  wrong usage",
      "   3  nothing found",
      "   4  some inputs failed",
      "   5  database unreachable",
      " 130  cancelled",
    })
final class GlobalOptions {
  @Option(
      names = {"-w", "--workspace"},
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "The workspace to work in (TRAMA_WORKSPACE; default: default).")
  private String workspace;

  @Option(
      names = "--uri",
      scope = ScopeType.INHERIT,
      paramLabel = "URI",
      description =
          "A Neo4j elsewhere: bolt:// or neo4j://, with +s for encryption (TRAMA_URI). Its password"
              + " comes from TRAMA_PASSWORD, NEO4J_PASSWORD, a file, or a prompt.")
  private String uri;

  @Option(
      names = "--user",
      scope = ScopeType.INHERIT,
      paramLabel = "USER",
      description = "The user to sign in as there (TRAMA_USER; default: neo4j).")
  private String user;

  @Option(
      names = "--no-server",
      scope = ScopeType.INHERIT,
      description = "Run the command in this very process, without the workspace server.")
  private boolean noServer;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean verbose;

  @Option(
      names = "--format",
      scope = ScopeType.INHERIT,
      paramLabel = "FORMAT",
      completionCandidates = Values.Formats.class,
      description = "How results are printed: table, tree, json, ndjson, csv, markdown.")
  private Format format;

  @Option(
      names = "--columns",
      scope = ScopeType.INHERIT,
      paramLabel = "NAMES",
      split = ",",
      hideParamSyntax = true,
      description = "Of a listing only these columns, in this order: name,type.")
  private List<String> columns = List.of();

  @Option(
      names = "--sort",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "Sort a listing by this column; NAME:desc for the greatest first.")
  private String sort;

  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  Optional<String> workspace() {
    return Optional.ofNullable(workspace);
  }

  Optional<String> uri() {
    return Optional.ofNullable(uri);
  }

  Optional<String> user() {
    return Optional.ofNullable(user);
  }

  Arrangement arrangement() {
    return new Arrangement(columns, sort);
  }

  boolean noServer() {
    return noServer;
  }

  boolean verbose() {
    return verbose;
  }

  Optional<Format> format() {
    return Optional.ofNullable(format);
  }
}
