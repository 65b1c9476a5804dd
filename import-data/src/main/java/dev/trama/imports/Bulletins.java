package dev.trama.imports;

import dev.trama.extract.Extractor;
import dev.trama.model.SourceDocument;
import dev.trama.read.DocumentReader;

/** Reads inputs as bulletins and charts them. Safe for use by several threads. */
public final class Bulletins {
  private final DocumentReader reader = new DocumentReader();
  private final Extractor extractor;

  private Bulletins(Extractor extractor) {
    this.extractor = extractor;
  }

  /** The one of this process; the first call loads the language models. */
  public static Bulletins shared() {
    return Holder.SHARED;
  }

  /**
   * Reads one bulletin.
   *
   * @throws dev.trama.model.TramaException where it is missing, empty, binary or too large; the
   *     message names it
   */
  public Draft read(Input input) {
    SourceDocument document = reader.read(input.path(), input.name(), DocumentReader.Given.NOTHING);
    return new Draft(document, () -> extractor.extract(document));
  }

  private static final class Holder {
    static final Bulletins SHARED = new Bulletins(Extractor.load());
  }
}
