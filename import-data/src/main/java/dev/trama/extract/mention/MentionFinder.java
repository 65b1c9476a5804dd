package dev.trama.extract.mention;

import dev.trama.extract.text.Dates;
import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the finders over a document, the surest first: what one has claimed the next leave alone.
 */
public final class MentionFinder {
  private final Lexicon lexicon;
  private final AgencyFinder agencies;
  private final CompanyFinder companies;
  private final GroupLeads groupLeads;
  private final GroupFinder groups;
  private final PlaceFinder places;
  private final RunFinder runs;
  private final TitledNames titled;
  private final AliasReader aliases;
  private final Weigher weigher;

  public MentionFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    agencies = new AgencyFinder(lexicon);
    companies = new CompanyFinder(lexicon);
    groupLeads = new GroupLeads(lexicon);
    groups = new GroupFinder(lexicon);
    places = new PlaceFinder(lexicon);
    runs = new RunFinder(lexicon);
    titled = new TitledNames(lexicon);
    aliases = new AliasReader(lexicon);
    weigher = new Weigher(lexicon);
  }

  private void terms(Marks marks) {
    for (int i = 0; i < marks.size(); i++) {
      var term = lexicon.terms.at(marks.sentence().tokens(), i);
      boolean written =
          term != null
              && (!term.value().equals(term.value().toUpperCase(java.util.Locale.ROOT))
                  || marks.token(i).isUpper());
      boolean named =
          term != null
              && lexicon.groupTails.at(marks.sentence().tokens(), i) != null
              && i > 0
              && marks.freeCapital(i - 1)
              && !lexicon.starters.contains(marks.token(i - 1).text())
              && sentence(marks);
      if (written && !named && marks.free(i, i + term.length()) && marks.token(i).isCapital()) {
        marks.addTitle(new Marks.TitleMark(i, i + term.length(), "date"));
      }
    }
  }

  private static boolean sentence(Marks marks) {
    return marks.sentence().kind() == Sentence.Kind.BODY;
  }

  /** The marks of each sentence; furniture gets none. */
  public List<Marks> find(String text, List<Sentence> sentences) {
    List<Marks> document = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Marks marks = new Marks(text, sentence);
      document.add(marks);
      if (sentence.kind() == Sentence.Kind.FURNITURE) {
        continue;
      }
      for (Dates.Found date : Dates.in(sentence, null)) {
        marks.addTitle(new Marks.TitleMark(date.from(), date.to(), "date"));
      }
      terms(marks);
      runs.longTitles(marks);
      agencies.find(marks);
      if (sentence.kind() == Sentence.Kind.BOILERPLATE) {
        aliases.letters(marks);
        runs.titles(marks);
        titled.credited(marks);
        continue;
      }
      companies.find(marks);
      runs.titles(marks);
      if (sentence.kind() == Sentence.Kind.BODY) {
        titled.listed(marks);
      }
      groupLeads.find(marks);
      places.places(marks);
      groups.find(marks);
      places.substances(marks);
      runs.runs(marks);
      aliases.read(marks);
    }
    weigher.decide(document);
    return document;
  }
}
