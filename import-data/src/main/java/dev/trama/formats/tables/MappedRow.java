package dev.trama.formats.tables;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.NodeTypes;
import dev.trama.formats.lists.Publication;
import dev.trama.formats.lists.RelationWords;
import dev.trama.formats.tables.Mapping.ClaimPart;
import dev.trama.formats.tables.Mapping.EntityPart;
import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.Ids;
import dev.trama.model.Kin;
import dev.trama.model.NameKind;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import dev.trama.model.ValueKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Makes documents of the rows of one table. */
final class MappedRow {
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,6})?");

  private final Mapping mapping;
  private final List<String> header;
  private final Map<String, Integer> columns;
  private final Publication publication;
  private final Consumer<String> problems;
  private final String place;
  private final DateTimeFormatter dates;

  MappedRow(
      Mapping mapping,
      List<String> header,
      Publication publication,
      ListFile file,
      Consumer<String> problems) {
    this.mapping = mapping;
    this.header = header;
    this.columns = mapping.columns(header);
    this.publication = publication;
    this.problems = problems;
    Path path = file.path().toAbsolutePath();
    Path folder = path.getParent().getFileName();
    this.place =
        (folder == null ? "" : folder + ":")
            + path.getFileName().toString().replaceFirst("\\.[A-Za-z]+$", "");
    MappingLine pattern = mapping.table("dates");
    this.dates =
        pattern == null
            ? null
            : DateTimeFormatter.ofPattern(pattern.value()).withResolverStyle(ResolverStyle.LENIENT);
  }

  /** A piece of text, and where the row says it. */
  private record Said(String text, Span span) {}

  /** The row as one sentence, and where each cell stands in it. */
  private record Sentence(Entry entry, Span whole, Map<Integer, Said> cells) {}

  /** Null where the row names nobody. */
  Chart chart(List<String> row, long line) {
    Sentence sentence = sentence(row);
    if (sentence == null) {
      return null;
    }
    Map<String, Party> parties = new LinkedHashMap<>();
    mapping
        .entities()
        .forEach(
            (name, part) -> {
              Party party = party(part, sentence);
              if (party != null) {
                parties.put(name, party);
              }
            });
    if (parties.isEmpty()) {
      problems.accept("line " + line + ": the row names nobody and is left out");
      return null;
    }
    mapping.claims().forEach(claim -> claim(claim, parties, sentence, line));
    return sentence.entry().chart(parties.values().iterator().next().name());
  }

  private Sentence sentence(List<String> row) {
    StringBuilder text = new StringBuilder();
    Map<Integer, int[]> places = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
      String cell = Entry.clean(row.get(i));
      if (!cell.isEmpty()) {
        text.append(text.isEmpty() ? "" : "; ").append(Entry.clean(header.get(i))).append(' ');
        places.put(i, new int[] {text.length(), text.length() + cell.length()});
        text.append(cell);
      }
    }
    if (text.isEmpty()) {
      return null;
    }
    MappingLine id = mapping.table("id");
    String key = id == null ? "" : cell(row, id.value());
    Entry entry =
        new Entry(
            publication,
            address(key.isEmpty() ? Ids.sha256(text.toString()).substring(0, 16) : key));
    // A header without words would otherwise begin the line with a blank, which is cut off.
    String whole = text.toString();
    Span said = entry.line("Row", whole);
    int lost = whole.length() - (said.end() - said.start());
    Map<Integer, Said> cells = new LinkedHashMap<>();
    places.forEach(
        (column, at) -> {
          Span span = new Span(said.start() + at[0] - lost, said.start() + at[1] - lost);
          cells.put(column, new Said(entry.at(span), span));
        });
    return new Sentence(entry, said, cells);
  }

  private String address(String key) {
    return Identifier.of("table", place + "/" + key).toString();
  }

  private String cell(List<String> row, String column) {
    int index = columns.get(column);
    return index < row.size() ? Entry.clean(row.get(index)) : "";
  }

  /** What a setting gives for this row, in parts where it is split. */
  private List<Said> said(MappingLine line, Sentence sentence) {
    if (line == null) {
      return List.of();
    }
    if (line.constant()) {
      return List.of(new Said(line.value(), sentence.whole()));
    }
    Said cell = sentence.cells().get(columns.get(line.value()));
    if (cell == null) {
      return List.of();
    }
    if (line.split() == null) {
      return List.of(cell);
    }
    List<Said> parts = new ArrayList<>();
    int at = 0;
    for (String part : cell.text().split(Pattern.quote(line.split()), -1)) {
      String bare = part.strip();
      if (!bare.isEmpty()) {
        int start = cell.span().start() + at + part.indexOf(bare);
        parts.add(new Said(bare, new Span(start, start + bare.length())));
      }
      at += part.length() + line.split().length();
    }
    return parts;
  }

  private String text(MappingLine line, Sentence sentence) {
    List<Said> said = said(line, sentence);
    return said.isEmpty() ? null : said.get(0).text();
  }

  private Party party(EntityPart part, Sentence sentence) {
    List<Said> names = said(part.get("name"), sentence);
    if (names.isEmpty()) {
      return null;
    }
    String typeWords = text(part.get("type"), sentence);
    EntityType type =
        typeWords == null ? EntityType.PERSON : NodeTypes.of(typeWords).orElse(EntityType.PERSON);
    Category category =
        type == EntityType.PERSON ? category(text(part.get("category"), sentence)) : null;
    Said first = names.get(0);
    Party party = sentence.entry().party(type, category, first.text(), first.span());
    names.stream().skip(1).forEach(n -> party.name(n.text(), NameKind.FULL, n.span()));
    for (Said id : said(part.get("id"), sentence)) {
      String number = place + ":" + type.singular() + "/" + id.text();
      party.identifier(Identifier.of("table", number), id.span());
    }
    for (MappingLine line : part.names) {
      said(line, sentence).forEach(s -> party.name(s.text(), Mapping.nameKind(line), s.span()));
    }
    for (MappingLine line : part.values) {
      for (Said value : said(line, sentence)) {
        ValueKind kind = Mapping.valueKind(line);
        if (kind == null) {
          String scheme = line.key().substring("identifier ".length());
          Identifier.parse(scheme + ":" + value.text())
              .ifPresent(identifier -> party.identifier(identifier, value.span()));
        } else {
          party.value(kind, normal(kind, value.text()), value.span());
        }
      }
    }
    return party;
  }

  private static Category category(String words) {
    return Arrays.stream(Category.values())
        .filter(c -> c.name().equalsIgnoreCase(words == null ? "" : words))
        .findFirst()
        .orElse(Category.SUBJECT);
  }

  private String normal(ValueKind kind, String text) {
    boolean date =
        kind == ValueKind.BIRTH_DATE || kind == ValueKind.DEATH_DATE || kind == ValueKind.FOUNDED;
    PartialDate read = date ? date(text) : null;
    return read == null ? text : read.toString();
  }

  private void claim(ClaimPart part, Map<String, Party> parties, Sentence sentence, long line) {
    Party from = parties.get(part.get("from").value());
    MappingLine target = part.get("to");
    Party to = target == null ? null : parties.get(target.value());
    String words = text(part.get("relation"), sentence);
    if (from == null || target != null && to == null || words == null) {
      return;
    }
    RelationWords.Meaning meaning = RelationWords.of(words);
    String kin = text(part.get("kin"), sentence);
    String role = text(part.get("role"), sentence);
    Qualifiers qualifiers =
        Qualifiers.NONE
            .withKin(kin == null ? meaning.kin() : Kin.of(kin).map(Kin::term).orElse(meaning.kin()))
            .withRole(role == null ? meaning.role() : role)
            .withDate(date(text(part.get("date"), sentence)))
            .withPeriod(
                date(text(part.get("since"), sentence)), date(text(part.get("until"), sentence)))
            .withProgramme(text(part.get("programme"), sentence))
            .withStatus(status(text(part.get("status"), sentence)));
    String amount = text(part.get("amount"), sentence);
    if (amount != null && AMOUNT.matcher(amount.replace(",", "")).matches()) {
      qualifiers =
          qualifiers.withAmount(
              new BigDecimal(amount.replace(",", "")), text(part.get("currency"), sentence));
    }
    Party source = meaning.reversed() && to != null ? to : from;
    Party goal = meaning.reversed() && to != null ? from : to;
    if (goal == null) {
      if (meaning.type().permits(source.type(), null)) {
        sentence.entry().claim(meaning.type(), source, null, qualifiers, sentence.whole());
      }
      return;
    }
    boolean other =
        meaning.type() == RelationType.LINKED_TO && role == null && !words.equals("LINKED_TO");
    boolean tied =
        sentence
            .entry()
            .tie(
                meaning.type(),
                source,
                goal,
                other ? qualifiers.withRole(words) : qualifiers,
                role == null ? words : role,
                sentence.whole());
    if (!tied) {
      problems.accept("line " + line + ": no claim can run between such ends; it is left out");
    }
  }

  private static ClaimStatus status(String words) {
    return Arrays.stream(ClaimStatus.values())
        .filter(s -> s.name().equalsIgnoreCase(words == null ? "" : words))
        .findFirst()
        .orElse(null);
  }

  /** Null where it is no date. */
  private PartialDate date(String text) {
    if (text == null) {
      return null;
    }
    if (dates != null) {
      try {
        return PartialDate.of(LocalDate.parse(text, dates));
      } catch (DateTimeException e) {
        // Years and months alone are written as elsewhere.
      }
    }
    return PartialDate.parse(
            text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text)
        .orElse(null);
  }
}
