package dev.trama.cli;

import dev.trama.graph.Dossier;
import dev.trama.model.TramaException;
import dev.trama.render.DossierExport;
import dev.trama.render.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama export}: what leaves the graph as a file. */
@Command(
    name = "export",
    description = "Writes what the graph knows to a file.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama export dossier \"El Mencho\" -o mencho.pdf",
      "  trama export dossier CJNG -o cjng.html"
    })
final class ExportCommand {
  private static final int MOST = 1000;

  private final CommandContext context;

  ExportCommand(CommandContext context) {
    this.context = context;
  }

  @Command(
      name = "dossier",
      description =
          "Writes everything on one name as a paper, with numbered notes to every sentence.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  trama export dossier \"El Mencho\" -o mencho.pdf",
        "The ending tells the form: .md, .html or .pdf. A file that is there is replaced."
      })
  void dossier(
      @Parameters(paramLabel = "NAME", arity = "1..*", description = "Any of its names, or its id.")
          List<String> words,
      @Option(
              names = {"-o", "--out"},
              paramLabel = "FILE",
              required = true,
              description = "Where to: FILE.md, FILE.html or FILE.pdf.")
          String file) {
    DossierExport form = form(file);
    Path target = context.terminal().resolve(file);
    String id = context.questions().resolve(String.join(" ", words)).id();
    Dossier dossier = context.graph().dossiers().of(id, MOST);
    try {
      Path whole = Files.createTempFile(target.getParent(), ".trama", ".part");
      try {
        try (OutputStream out = Files.newOutputStream(whole)) {
          form.write(dossier, out);
        }
        Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED,
          "Cannot write " + file + ": its folder is missing, closed to you, or full.",
          e);
    }
    context.err().println("trama: wrote " + Printable.message(target.toString()));
  }

  private static DossierExport form(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".md")) {
      return DossierExport.MARKDOWN;
    }
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return DossierExport.HTML;
    }
    if (name.endsWith(".pdf")) {
      return DossierExport.PDF;
    }
    throw new TramaException(
        TramaException.Kind.USAGE,
        "Cannot tell the form of " + file + "; its name should end in .md, .html or .pdf.");
  }
}
