package dev.trama.imports;

import dev.trama.extract.Extractor;
import dev.trama.model.Chart;
import dev.trama.model.SourceDocument;
import java.util.function.Supplier;

/**
 * A document that has been read, and what it says, found out only when asked: what the graph knows
 * already is not worth extracting again.
 *
 * @param version of the list it is an entry of, where its input is such a list whole; else null
 */
public record Draft(SourceDocument document, Supplier<Chart> chart, Version version) {
  /** One of no list, or of a part of one. */
  public Draft(SourceDocument document, Supplier<Chart> chart) {
    this(document, chart, null);
  }

  /**
   * The document's language, where it is one that cannot be charted: the document is stored, its
   * chart is empty.
   *
   * @return ISO 639-1, or null where nothing stands in the way
   */
  public String unsupportedLanguage() {
    return Extractor.supports(document.language()) ? null : document.language();
  }
}
