package dev.trama.cli;

import dev.trama.formats.GoldJson;
import dev.trama.imports.Draft;
import dev.trama.imports.Input;
import dev.trama.model.TramaException;
import dev.trama.read.DocumentReader.Given;
import dev.trama.render.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama extract}: what a notice says, as JSON, without a graph. */
@Command(
    name = "extract",
    description = "Writes what notices say as JSON; needs no database.",
    footerHeading = "%nExamples:%n",
    footer = {"  trama extract notice.txt", "  trama extract notices/ --out charts/"})
final class ExtractCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Text, HTML, PDF, Word, e-mail, or a folder or zip of them, recognised by content; -"
              + " reads standard input.")
  private List<String> paths;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write DIR/NAME.json for each NAME.txt instead of printing.")
  private String out;

  @Mixin private DocumentOptions options;

  private Given given;

  ExtractCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    try (Inputs inputs = Inputs.of(paths, context.terminal())) {
      given = options.given(inputs.all());
      return out == null ? print(inputs.all()) : write(inputs.all(), folder());
    }
  }

  private int print(List<Input> inputs) {
    boolean failed = false;
    for (Input input : inputs) {
      context.terminal().cancellation().throwIfRequested();
      try {
        context.out().println(chart(input));
      } catch (TramaException e) {
        failed = true;
        say(e.getMessage());
      }
    }
    return failed ? ExitCodes.SOME_INPUTS_FAILED : ExitCodes.ANSWERED;
  }

  private int write(List<Input> inputs, Path folder) {
    AtomicBoolean failed = new AtomicBoolean();
    Map<Path, Input> targets = new HashMap<>();
    try (ProgressLine progress =
        new ProgressLine("extracting", inputs.size(), context.terminal())) {
      List<Input> distinct =
          inputs.stream()
              .filter(
                  input -> {
                    Input other = targets.putIfAbsent(target(folder, input), input);
                    if (other != null) {
                      failed.set(true);
                      progress.say(
                          input.name()
                              + " would be written over "
                              + other.name()
                              + "; give them folders of their own.");
                    }
                    return other == null;
                  })
              .toList();
      distinct.parallelStream()
          .forEach(
              input -> {
                context.terminal().cancellation().throwIfRequested();
                String failure = extract(input, target(folder, input));
                synchronized (progress) {
                  if (failure != null) {
                    failed.set(true);
                    progress.say(failure);
                  }
                  progress.step();
                }
              });
    }
    return failed.get() ? ExitCodes.SOME_INPUTS_FAILED : ExitCodes.ANSWERED;
  }

  private String extract(Input input, Path target) {
    try {
      Files.writeString(target, chart(input) + "\n");
      return null;
    } catch (TramaException e) {
      return e.getMessage();
    } catch (IOException e) {
      return "cannot write " + target + ": " + e.getMessage();
    }
  }

  private String chart(Input input) {
    Draft draft = context.bulletins().read(input, given);
    if (draft.unsupportedLanguage() != null) {
      say(input.name() + ": " + Unsupported.empty(draft.unsupportedLanguage()));
    }
    return GoldJson.write(draft.chart().get());
  }

  private Path folder() throws IOException {
    Path folder = context.terminal().resolve(out);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "cannot make the folder " + out + ": " + e.getMessage(), e);
    }
  }

  private static Path target(Path folder, Input input) {
    // Of a file in an archive the path says nothing.
    String file = Path.of(input.name().replace('\0', ' ')).getFileName().toString();
    int dot = file.lastIndexOf('.');
    return folder.resolve((dot > 0 ? file.substring(0, dot) : file) + ".json");
  }

  private synchronized void say(String message) {
    context.err().println("trama: " + Printable.message(message));
  }
}
