package dev.trama.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trama completion}: what shells need to complete its commands. */
@Command(
    name = "completion",
    description = "Prints what bash, zsh or fish needs to complete trama's commands and options.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama completion bash > ~/.local/share/bash-completion/completions/trama",
      "  trama completion zsh > ~/.zfunc/_trama",
      "  trama completion fish > ~/.config/fish/completions/trama.fish"
    })
final class CompletionCommand implements Runnable {
  /** The shells that are known. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  private final CommandContext context;

  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = Values.Shells.class,
      description = "bash, zsh or fish.")
  private Shell shell;

  CompletionCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context
        .out()
        .print(
            switch (shell) {
              case BASH -> BashCompletion.of(context.commandLine());
              case ZSH -> ZshCompletion.of(context.commandLine());
              case FISH -> FishCompletion.of(context.commandLine());
            });
  }
}
