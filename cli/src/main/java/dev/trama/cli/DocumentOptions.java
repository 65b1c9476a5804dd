package dev.trama.cli;

import dev.trama.imports.Input;
import dev.trama.model.PartialDate;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.read.DocumentReader.Given;
import java.util.List;
import picocli.CommandLine.Option;

/** What the user knows of documents that do not say it themselves. */
final class DocumentOptions {
  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "The title, where the document has none; for a single document.")
  private String title;

  @Option(
      names = "--publisher",
      paramLabel = "WHO",
      description = "Who published the documents, where they do not say.")
  private String publisher;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When, where they do not say: 2021-12-01, 2021-12 or 2021.")
  private String published;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description =
          "Where it was published, instead of the address that it or its file has; for a single"
              + " document. A newer text of an address supersedes the older.")
  private String address;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language, instead of the one detected: en, es ….")
  private String language;

  /**
   * The options as readers take them.
   *
   * @param inputs what they are said of
   */
  Given given(List<Input> inputs) {
    if ((title != null || address != null) && inputs.size() > 1) {
      throw new TramaException(
          Kind.USAGE,
          (title != null ? "--title" : "--address")
              + " is of a single document, and there are "
              + inputs.size()
              + ".");
    }
    return new Given(title, publisher, date(), address, language);
  }

  private PartialDate date() {
    return published == null
        ? null
        : PartialDate.parse(published)
            .orElseThrow(
                () ->
                    new TramaException(
                        Kind.USAGE,
                        "--published "
                            + published
                            + " is no date; write 2021-12-01, 2021-12 or 2021."));
  }
}
