package dev.trama.imports;

import dev.trama.extract.Extractor;
import dev.trama.model.SourceDocument;
import dev.trama.model.TramaException;
import dev.trama.read.DocumentReader;
import dev.trama.read.DocumentReader.Given;

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
   * @param given what is known of it where it does not say
   * @throws dev.trama.model.TramaException where it is missing, empty, binary or too large; the
   *     message names it
   */
  public Draft read(Input input, Given given) {
    if (input.problem() != null) {
      throw new TramaException(TramaException.Kind.FAILED, input.problem());
    }
    SourceDocument document = reader.read(input.path(), input.name(), input.address(), given);
    return new Draft(document, () -> extractor.extract(document));
  }

  /** Reads one bulletin of which nothing is known but itself. */
  public Draft read(Input input) {
    return read(input, Given.NOTHING);
  }

  private static final class Holder {
    static final Bulletins SHARED = new Bulletins(Extractor.load());
  }
}
