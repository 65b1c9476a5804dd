package dev.trama.formats.ofac;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.GroupRule;
import dev.trama.formats.lists.Publication;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import dev.trama.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes the chart of one entry of the CSV set. */
final class SdnWriter {
  private final Publication publication;
  private final Directory directory;
  private final Remarks remarks;
  private final Consumer<String> problems;

  SdnWriter(Publication publication, Directory directory, Consumer<String> problems) {
    this.publication = publication;
    this.directory = directory;
    this.remarks = new Remarks(directory);
    this.problems = problems;
  }

  static EntityType typeOf(SdnRow row) {
    return typeOf(row.type(), row.name(), row.programmes());
  }

  /** The kind of an entry whose type OFAC gives as individual, vessel, aircraft or not at all. */
  static EntityType typeOf(String sdnType, String name, List<String> programmes) {
    return switch (sdnType == null ? "" : sdnType.toLowerCase(Locale.ROOT)) {
      case "individual" -> EntityType.PERSON;
      case "vessel" -> EntityType.VESSEL;
      case "aircraft" -> EntityType.AIRCRAFT;
      default -> GroupRule.typeOf(name, programmes);
    };
  }

  Chart chart(
      SdnRow row,
      List<List<String>> aliases,
      List<List<String>> addresses,
      List<List<String>> spilled) {
    String number = Long.toString(row.number());
    Entry entry = new Entry(publication, Ofac.uri(number));
    Party subject = Names.subject(entry, typeOf(row), number, row.name());
    entry.line("Type", row.type());
    for (List<String> alias : aliases) {
      String name = SdnRow.given(alias.get(3));
      if (name != null) {
        Names.strong(subject, name, entry.line(alias.get(2), name));
      }
    }
    sanctions(entry, subject, row.programmes(), null);
    add(entry, subject, "Title", ValueKind.POSITION, row.title());
    craft(entry, subject, row);
    for (List<String> address : addresses) {
      String stated =
          String.join(
              ", ",
              Stream.of(address.get(2), address.get(3), address.get(4))
                  .map(SdnRow::given)
                  .filter(Objects::nonNull)
                  .toList());
      add(entry, subject, "Address", ValueKind.ADDRESS, stated.isEmpty() ? null : stated);
    }
    StringBuilder text = new StringBuilder(row.remarks() == null ? "" : row.remarks());
    // Remarks over 1,000 characters are cut anywhere and go on in the comments.
    spilled.forEach(rest -> text.append(rest.get(1)));
    if (!text.isEmpty()) {
      for (String unknown : remarks.read(text.toString(), row.programmes(), entry, subject)) {
        problems.accept(unresolved(number, unknown, directory.isShared(unknown)));
      }
    }
    return entry.chart(subjectTitle(row));
  }

  /**
   * One claim a programme, each made by the line that names it.
   *
   * @param since when the entry was listed; null where the form of the list does not tell
   */
  static void sanctions(Entry entry, Party subject, List<String> programmes, PartialDate since) {
    if (programmes.isEmpty()) {
      return;
    }
    List<Span> lines = new ArrayList<>();
    programmes.forEach(programme -> lines.add(entry.line("Program", programme)));
    Party agency = entry.publisher();
    for (int i = 0; i < programmes.size(); i++) {
      if (lines.get(i) != null) {
        entry.claim(
            RelationType.SANCTIONED,
            subject,
            agency,
            Qualifiers.NONE.withProgramme(programmes.get(i)).withDate(since),
            lines.get(i));
      }
    }
  }

  /** What is wrong with a tie of this entry that leads to no single other. */
  static String unresolved(String number, String stated, boolean shared) {
    return Ofac.uri(number)
        + ": linked to \""
        + stated
        + (shared
            ? "\", which is the name of several entries"
            : "\", which is the name of no entry");
  }

  private void craft(Entry entry, Party subject, SdnRow row) {
    add(entry, subject, "Vessel Type", ValueKind.CRAFT, row.vesselType());
    add(entry, subject, "Vessel Flag", ValueKind.FLAG, row.flag());
    if (row.callSign() != null) {
      Span said = entry.line("Call Sign", row.callSign());
      subject.identifier(Identifier.of("call-sign", row.callSign()), said);
    }
    entry.line("Tonnage", row.tonnage());
    entry.line("Gross Registered Tonnage", row.grossTonnage());
    if (row.owner() != null) {
      Span said = entry.line("Vessel Owner", row.owner());
      Party owner =
          entry.reference(GroupRule.typeOf(row.owner(), List.of()), row.owner(), null, said);
      entry.claim(RelationType.OWNS, owner, subject, Qualifiers.NONE, said);
    }
  }

  private static void add(Entry entry, Party subject, String field, ValueKind kind, String stated) {
    Span said = stated == null ? null : entry.line(field, stated);
    if (said != null) {
      subject.value(kind, stated, said);
    }
  }

  private static String subjectTitle(SdnRow row) {
    return Names.spoken(typeOf(row), row.name());
  }
}
