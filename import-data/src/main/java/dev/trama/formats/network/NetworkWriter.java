package dev.trama.formats.network;

import dev.trama.formats.lists.Attributes;
import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.NodeTypes;
import dev.trama.formats.lists.Publication;
import dev.trama.formats.lists.RelationWords;
import dev.trama.formats.network.Element.Tie;
import dev.trama.formats.network.Element.Vertex;
import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.NameKind;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.Span;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Makes documents of the nodes and ties of one network. */
final class NetworkWriter {
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,6})?");
  private static final String[] TYPE = {
    "type", "nodetype", "entitytype", "kind", "labels", "class"
  };
  private static final String[] ALIASES = {"alias", "aliases", "aka", "alsoknownas"};

  private final String network;
  private final Publication publication;
  private final Map<String, Named> vertices;
  private final Consumer<String> problems;
  private final Map<Long, Integer> ties = new HashMap<>();

  /**
   * @param vertices the nodes that the file describes, by id
   */
  NetworkWriter(
      ListFile file,
      PartialDate published,
      String format,
      Map<String, Named> vertices,
      ListOptions options) {
    this.network = network(file.path());
    this.publication =
        new Publication(
            file.path().getFileName().toString(),
            "",
            published,
            null,
            format.split(" ")[0].toLowerCase(Locale.ROOT) + "/1");
    this.vertices = vertices;
    this.problems = options.problems();
  }

  /** What a node is called and what it is. */
  record Named(String name, EntityType type) {
    static Named of(Vertex vertex) {
      String name = Entry.clean(vertex.name());
      String type = Attributes.first(vertex.attributes(), TYPE);
      return new Named(
          name.isEmpty() ? Entry.clean(vertex.id()) : name,
          type == null ? EntityType.PERSON : NodeTypes.of(type).orElse(EntityType.PERSON));
    }
  }

  /** Folder and file name tell one network from another and stay from version to version. */
  private static String network(Path path) {
    Path absolute = path.toAbsolutePath();
    String stem =
        absolute
            .getFileName()
            .toString()
            .replaceFirst("(?i)(?:[.-]edges)?\\.[a-z]+(?:\\.gz|\\.zip)?$", "");
    Path folder = absolute.getParent().getFileName();
    return (folder == null ? "" : folder + ":") + stem;
  }

  private String uri(String id) {
    return Identifier.of("net", network + "/" + id).toString();
  }

  /** Null where the element says nothing that can be charted. */
  Chart chart(Element element) {
    return element instanceof Vertex vertex ? vertex(vertex) : tie((Tie) element);
  }

  private Chart vertex(Vertex vertex) {
    Named named = vertices.get(vertex.id());
    if (named.name().isEmpty()) {
      problems.accept("line " + vertex.line() + ": a node without an id or a name is left out");
      return null;
    }
    Entry entry = new Entry(publication, uri(vertex.id()));
    Span said = entry.line("Name", named.name());
    String category = Attributes.first(vertex.attributes(), "category");
    Party party = entry.party(named.type(), category(named.type(), category), named.name(), said);
    party.identifier(Identifier.parse(uri(vertex.id())).orElseThrow(), entry.address());
    String aliases = Attributes.first(vertex.attributes(), ALIASES);
    vertex
        .attributes()
        .forEach(
            (name, value) -> {
              Span line = Attributes.isDrawing(name) ? null : entry.line(name, value);
              if (line != null) {
                String clean = entry.at(line);
                if (value.equals(aliases)) {
                  aliases(party, clean, line);
                }
                Attributes.kind(name, clean)
                    .ifPresent(k -> party.value(k, Attributes.normal(k, clean), line));
              }
            });
    return entry.chart(named.name());
  }

  private static void aliases(Party party, String clean, Span line) {
    int start = line.start();
    for (String alias : clean.split("(?<=[;|])")) {
      String bare = alias.replaceAll("[;|]", "").strip();
      int at = start + Math.max(0, alias.indexOf(bare));
      party.name(bare, NameKind.ALIAS, new Span(at, at + bare.length()));
      start += alias.length();
    }
  }

  private static Category category(EntityType type, String category) {
    if (type != EntityType.PERSON) {
      return null;
    }
    for (Category each : Category.values()) {
      if (each.name().equalsIgnoreCase(category == null ? "" : category.strip())) {
        return each;
      }
    }
    return Category.SUBJECT;
  }

  private Chart tie(Tie tie) {
    Named source = named(tie.source());
    Named target = named(tie.target());
    if (source.name().isEmpty() || target.name().isEmpty() || tie.source().equals(tie.target())) {
      problems.accept("line " + tie.line() + ": a tie without two different ends is left out");
      return null;
    }
    Map<String, String> attributes = tie.attributes();
    String words = Entry.clean(tie.relation());
    Entry entry = new Entry(publication, uri("tie/" + key(tie, words)));
    String joint = words.isEmpty() ? (tie.directed() ? " -> " : " - ") : " - " + words + " - ";
    List<String> further = new ArrayList<>();
    attributes.forEach(
        (name, value) -> {
          if (!Attributes.isDrawing(name) && !Entry.clean(value).isEmpty()) {
            further.add(Entry.clean(name) + " " + Entry.clean(value));
          }
        });
    Span said =
        entry.line(
            "Tie",
            source.name()
                + joint
                + target.name()
                + (further.isEmpty() ? "" : " (" + String.join("; ", further) + ")"));
    int second = said.start() + source.name().length() + joint.length();
    Party from = end(entry, tie.source(), source, said.start());
    Party to = end(entry, tie.target(), target, second);
    RelationWords.Meaning meaning = RelationWords.of(words);
    Qualifiers qualifiers =
        qualifiers(attributes)
            .withKin(meaning.kin())
            .withRole(
                words.isEmpty()
                    ? null
                    : meaning.role() == null ? role(words, meaning) : meaning.role());
    boolean tied =
        entry.tie(
            meaning.type(),
            meaning.reversed() ? to : from,
            meaning.reversed() ? from : to,
            qualifiers,
            words.isEmpty() ? null : words,
            said);
    if (!tied) {
      problems.accept(
          "line " + tie.line() + ": no tie runs between such ends; it is left out: " + words);
      return null;
    }
    return entry.chart(source.name() + " – " + target.name());
  }

  /** What is one of our relations needs no words of its own beside it. */
  private static String role(String words, RelationWords.Meaning meaning) {
    return meaning.type() == dev.trama.model.RelationType.LINKED_TO ? words : null;
  }

  private Named named(String id) {
    Named known = vertices.get(id);
    return known == null ? new Named(Entry.clean(id), EntityType.PERSON) : known;
  }

  private Party end(Entry entry, String id, Named named, int start) {
    Span said = new Span(start, start + named.name().length());
    Party party =
        entry.party(
            named.type(),
            named.type() == EntityType.PERSON ? Category.SUBJECT : null,
            named.name(),
            said);
    party.identifier(Identifier.parse(uri(id)).orElseThrow(), said);
    return party;
  }

  /** The same for the same tie of a newer version; ties that are alike count. */
  private String key(Tie tie, String words) {
    if (tie.id() != null) {
      return tie.id();
    }
    String key = tie.source() + (tie.directed() ? ">" : "-") + tie.target();
    String whole = words.isEmpty() ? key : key + " " + words;
    long hash = 1125899906842597L;
    for (int i = 0; i < whole.length(); i++) {
      hash = 31 * hash + whole.charAt(i);
    }
    int count = ties.merge(hash, 1, Integer::sum);
    return count == 1 ? whole : whole + " #" + count;
  }

  private static Qualifiers qualifiers(Map<String, String> attributes) {
    PartialDate since = date(attributes, "since", "start", "startdate", "from", "validfrom");
    PartialDate until = date(attributes, "until", "end", "enddate", "to", "validto");
    PartialDate date = date(attributes, "date", "day", "year", "time", "timestamp");
    Qualifiers qualifiers = Qualifiers.NONE.withDate(date).withPeriod(since, until);
    String amount = Attributes.first(attributes, "amount");
    if (amount != null && AMOUNT.matcher(amount.strip()).matches()) {
      String unit = Attributes.first(attributes, "currency");
      qualifiers =
          qualifiers.withAmount(
              new BigDecimal(amount.strip()), unit == null ? null : Entry.clean(unit));
    }
    return qualifiers;
  }

  private static PartialDate date(Map<String, String> attributes, String... names) {
    String value = Attributes.first(attributes, names);
    return value == null ? null : Attributes.date(value).orElse(null);
  }
}
