package dev.trama.extract;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.mention.Marks;
import dev.trama.extract.mention.MentionFinder;
import dev.trama.extract.relation.RelationFinder;
import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.SentenceSplitter;
import dev.trama.extract.text.Spanish;
import dev.trama.extract.text.TokenRepair;
import dev.trama.model.Chart;
import dev.trama.model.SourceDocument;
import java.util.List;

/**
 * Charts what a bulletin says. Safe for use by several threads; {@link #load()} reads the word
 * lists once and takes some tenths of a second.
 */
public final class Extractor {
  /**
   * Name and version of what makes the claims; changes when the same text may give other claims.
   */
  public static final String NAME = "rules/2";

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final TokenRepair repair;
  private final MentionFinder mentions;
  private final RelationFinder relations;
  private final Lexicon lexicon;
  private final Spanish spanish;

  private Extractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.spanish = new Spanish(lexicon.verbs);
    this.repair = new TokenRepair(lexicon);
    this.mentions = new MentionFinder(lexicon);
    this.relations = new RelationFinder(lexicon);
  }

  /**
   * Whether documents of a language can be charted: English and Spanish can. One whose language is
   * unknown is read as English; one of another language yields an empty chart.
   *
   * @param language ISO 639-1, or null where unknown
   */
  public static boolean supports(String language) {
    return language == null || language.equals("en") || language.equals("es");
  }

  /** An extractor with the word lists that ship with it. */
  public static Extractor load() {
    return new Extractor(new Lexicon());
  }

  /** Everything the document says; empty for a text that names nothing. */
  public Chart extract(SourceDocument document) {
    String text = document.text();
    if (!supports(document.language())) {
      return new Chart(document, List.of(), List.of());
    }
    List<Sentence> sentences =
        "es".equals(document.language())
            ? spanish.read(text, splitter.split(text))
            : repair.repair(text, splitter.split(text));
    List<Marks> marks = mentions.find(text, sentences);
    Entities entities = Entities.resolve(lexicon, marks);
    RelationFinder.Result found = relations.find(text, marks, entities, document.published());
    var values = ValueReader.read(marks, entities, found.drafts(), document.published());
    return new ChartBuilder(document, entities, found, values).build();
  }
}
