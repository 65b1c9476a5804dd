package dev.trama.render;

import dev.trama.graph.DocumentEntry;
import dev.trama.graph.Dossier;
import dev.trama.graph.Dossier.NameForm;
import dev.trama.graph.Dossier.SaidLink;
import dev.trama.graph.Dossier.SaidValue;
import dev.trama.graph.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A dossier as a paper: sections of lines, each with the numbers of the notes that say where it
 * comes from. All text is printable; each form escapes its own marks.
 *
 * @param kind what it is about is: "Person, subject"
 */
record Report(String title, String kind, List<Section> sections, List<Note> notes) {
  /** Lines under a heading. */
  record Section(String heading, List<Line> lines) {}

  /**
   * @param notes numbers of its notes, from 1
   */
  record Line(String text, List<Integer> notes) {}

  /**
   * Where something is said.
   *
   * @param quote the document's own words; null for a value
   * @param source the document as one cites it, and who says so in it
   * @param address null where it has none that can be followed
   */
  record Note(String quote, String source, String address) {}

  static Report of(Dossier dossier) {
    return new Building(dossier).report();
  }

  private static final class Building {
    private final Dossier dossier;
    private final Map<String, DocumentEntry> documents = new LinkedHashMap<>();
    private final Map<Note, Integer> notes = new LinkedHashMap<>();
    private final List<Section> sections = new ArrayList<>();

    Building(Dossier dossier) {
      this.dossier = dossier;
      dossier.documents().forEach(document -> documents.put(document.id(), document));
    }

    Report report() {
      List<Line> lines = new ArrayList<>();
      for (NameForm form : dossier.names()) {
        lines.add(
            line(
                form.text() + " (" + words(form.kind()) + ")",
                form.documents().stream().map(id -> note(id, -1, -1)).toList()));
      }
      section("Names", lines);
      for (SaidValue value : dossier.values()) {
        lines.add(
            line(
                words(value.kind()) + ": " + value.text(),
                List.of(note(value.document(), value.start(), value.end()))));
      }
      section("Known facts", lines);
      for (Statement fact : dossier.facts()) {
        lines.add(line(LinkWords.of(fact), List.of(note(fact))));
      }
      section("Rewards, charges and the like", lines);
      for (SaidLink link : dossier.links()) {
        lines.add(
            line(
                LinkWords.of(link),
                link.statements().stream().map(this::note).distinct().toList()));
      }
      section(
          dossier.links().size() < dossier.linkCount()
              ? "Links (" + dossier.links().size() + " of " + dossier.linkCount() + ")"
              : "Links",
          lines);
      String kind =
          dossier.type().label()
              + (dossier.category() == null ? "" : ", " + words(dossier.category()));
      return new Report(
          Printable.line(dossier.name()), kind, List.copyOf(sections), List.copyOf(notes.keySet()));
    }

    private void section(String heading, List<Line> lines) {
      if (!lines.isEmpty()) {
        sections.add(new Section(heading, List.copyOf(lines)));
        lines.clear();
      }
    }

    private Line line(String text, List<Integer> numbers) {
      String first = text.substring(0, 1).toUpperCase(Locale.ROOT);
      return new Line(Printable.line(first + text.substring(1)), numbers);
    }

    private int note(Statement statement) {
      DocumentEntry document = statement.document();
      String said =
          (statement.accordingTo() == null ? "" : "according to " + statement.accordingTo() + "; ")
              + (statement.dispute() == null
                  ? ""
                  : StatementTree.disputed(statement.dispute()) + "; ");
      return number(
          new Note(
              Printable.line(statement.quote().strip()),
              Printable.line(said + Cited.of(document, statement.start(), statement.end())),
              address(document)));
    }

    private int note(String id, int start, int end) {
      DocumentEntry document = documents.get(id);
      if (document == null) {
        return number(new Note(null, id, null));
      }
      String cited = start < 0 ? Cited.of(document) : Cited.of(document, start, end);
      return number(new Note(null, Printable.line(cited), address(document)));
    }

    private int number(Note note) {
      return notes.computeIfAbsent(note, added -> notes.size() + 1);
    }

    private static String address(DocumentEntry document) {
      return document.uri() != null && document.uri().matches("https?://[^\\s\\p{Cntrl}]+")
          ? document.uri()
          : null;
    }

    private static String words(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
