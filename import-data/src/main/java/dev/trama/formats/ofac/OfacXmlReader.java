package dev.trama.formats.ofac;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.lists.Node;
import dev.trama.formats.lists.Pull;
import dev.trama.formats.lists.Xml;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import dev.trama.model.ValueKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code sdn.xml}, by local names because its namespace has changed. It has no element for
 * relations: ties stand in the remarks, as in the CSV set, and resolve the same way.
 */
public final class OfacXmlReader implements ListReader {
  private static final Set<String> ENTRIES = Set.of("sdnEntry");
  private static final Set<String> PUBLISHED = Set.of("Publish_Date", "sdnEntry");
  private static final Pattern US_DATE = Pattern.compile("(\\d\\d?)/(\\d\\d?)/(\\d{4})");

  @Override
  public String format() {
    return "OFAC SDN (XML)";
  }

  @Override
  public Optional<String> wholeList() {
    return Optional.of(Ofac.uri(""));
  }

  @Override
  public boolean recognises(byte[] head) {
    return Xml.rootOf(head).filter("sdnList"::equals).isPresent();
  }

  @Override
  public Stream<Chart> read(Path path, ListOptions options) {
    ListFile file = ListFile.of(path);
    Directory directory = new Directory();
    PartialDate issued = null;
    try (Xml xml = new Xml(file)) {
      for (Node node = xml.next(PUBLISHED); node != null; node = xml.next(PUBLISHED)) {
        if (node.name().equals("Publish_Date")) {
          issued = usDate(node.text());
        } else {
          directory.add(listed(file, node));
        }
      }
    }
    PartialDate published =
        options.published() == null && issued != null ? issued : options.publishedOf(path);
    Writer writer = new Writer(published, directory, options);
    Xml xml = new Xml(file);
    return Pull.stream(
        () -> {
          Node node = xml.next(ENTRIES);
          return node == null ? null : writer.chart(node, listed(file, node));
        },
        xml::close);
  }

  private static Directory.Listed listed(ListFile file, Node node) {
    String number = node.text("uid");
    String name = name(node);
    if (number == null || name == null) {
      throw file.broken(node.line(), "an entry without a uid or a name");
    }
    List<String> programmes =
        node.children("programList", "program").stream().map(Node::text).toList();
    EntityType type = SdnWriter.typeOf(node.text("sdnType"), name, programmes);
    return new Directory.Listed(number, name, type, programmes);
  }

  /** The name as the printed list has it: "LAST, First". */
  private static String name(Node node) {
    String last = node.text("lastName");
    String first = node.text("firstName");
    return last == null ? first : first == null ? last : last + ", " + first;
  }

  private static PartialDate usDate(String text) {
    Matcher m = US_DATE.matcher(text);
    return m.matches()
        ? PartialDate.parse(
                "%s-%02d-%02d"
                    .formatted(
                        m.group(3), Integer.valueOf(m.group(1)), Integer.valueOf(m.group(2))))
            .orElse(null)
        : null;
  }

  /** Writes the chart of one entry. */
  private static final class Writer {
    private final PartialDate published;
    private final Directory directory;
    private final Remarks remarks;
    private final ListOptions options;

    Writer(PartialDate published, Directory directory, ListOptions options) {
      this.published = published;
      this.directory = directory;
      this.remarks = new Remarks(directory);
      this.options = options;
    }

    Chart chart(Node node, Directory.Listed listed) {
      Entry entry = new Entry(Ofac.publication(published, "xml"), Ofac.uri(listed.number()));
      Party subject = Names.subject(entry, listed.type(), listed.number(), listed.name());
      entry.line("Type", node.text("sdnType"));
      for (Node alias : node.children("akaList", "aka")) {
        alias(entry, subject, alias);
      }
      SdnWriter.sanctions(entry, subject, listed.programmes(), null);
      add(entry, subject, "Title", ValueKind.POSITION, node.text("title"));
      for (Node id : node.children("idList", "id")) {
        identifier(entry, subject, id);
      }
      each(
          entry, subject, node, "nationalityList", "nationality", "country", ValueKind.NATIONALITY);
      each(
          entry, subject, node, "citizenshipList", "citizenship", "country", ValueKind.CITIZENSHIP);
      for (Node born : node.children("dateOfBirthList", "dateOfBirthItem")) {
        String stated = born.text("dateOfBirth");
        Span said = stated == null ? null : entry.line("DOB", stated);
        if (said != null) {
          Dates.range(stated)
              .ifPresent(date -> subject.value(ValueKind.BIRTH_DATE, date.toString(), said));
        }
      }
      each(
          entry,
          subject,
          node,
          "placeOfBirthList",
          "placeOfBirthItem",
          "placeOfBirth",
          ValueKind.BIRTH_PLACE);
      for (Node address : node.children("addressList", "address")) {
        String stated =
            Stream.of(
                    "address1",
                    "address2",
                    "address3",
                    "city",
                    "stateOrProvince",
                    "postalCode",
                    "country")
                .map(address::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        add(entry, subject, "Address", ValueKind.ADDRESS, stated);
      }
      vessel(entry, subject, node.child("vesselInfo"));
      String text = node.text("remarks");
      if (text != null) {
        for (String unknown : remarks.read(text, listed.programmes(), entry, subject)) {
          options
              .problems()
              .accept(SdnWriter.unresolved(listed.number(), unknown, directory.isShared(unknown)));
        }
      }
      return entry.chart(Names.spoken(listed.type(), listed.name()));
    }

    private static void alias(Entry entry, Party subject, Node alias) {
      String name = name(alias);
      if (name == null) {
        return;
      }
      boolean weak = "weak".equals(alias.text("category"));
      String type = alias.text("type") == null ? "a.k.a." : alias.text("type");
      Span said = entry.line(type + (weak ? " (weak)" : ""), name);
      if (weak) {
        Names.weak(subject, name, said);
      } else {
        Names.strong(subject, name, said);
      }
    }

    private static void identifier(Entry entry, Party subject, Node id) {
      String kind = id.text("idType");
      String number = id.text("idNumber");
      if (kind == null || number == null) {
        return;
      }
      String country = id.text("idCountry");
      String dates =
          (id.text("issueDate") == null ? "" : " issued " + id.text("issueDate"))
              + (id.text("expirationDate") == null ? "" : " expires " + id.text("expirationDate"));
      Span said = entry.line(kind, number + (country == null ? "" : " (" + country + ")") + dates);
      if (kind.equals("Gender")) {
        subject.value(ValueKind.GENDER, number.toLowerCase(Locale.ROOT), said);
      } else if (kind.equals("Website") || kind.equals("Email Address")) {
        subject.value(kind.equals("Website") ? ValueKind.WEBSITE : ValueKind.EMAIL, number, said);
      } else {
        subject.identifier(new Identifier(Documents.schemeOf(kind), country, number), said);
      }
    }

    private static void vessel(Entry entry, Party subject, Node vessel) {
      if (vessel == null) {
        return;
      }
      add(entry, subject, "Vessel Type", ValueKind.CRAFT, vessel.text("vesselType"));
      add(entry, subject, "Vessel Flag", ValueKind.FLAG, vessel.text("vesselFlag"));
      entry.line("Tonnage", vessel.text("tonnage"));
      entry.line("Gross Registered Tonnage", vessel.text("grossRegisteredTonnage"));
      String sign = vessel.text("callSign");
      Span said = sign == null ? null : entry.line("Call Sign", sign);
      if (said != null) {
        subject.identifier(Identifier.of("call-sign", sign), said);
      }
      String owner = vessel.text("vesselOwner");
      Span owned = owner == null ? null : entry.line("Vessel Owner", owner);
      if (owned != null) {
        Party party = entry.reference(EntityType.COMPANY, owner, null, owned);
        entry.claim(RelationType.OWNS, party, subject, Qualifiers.NONE, owned);
      }
    }

    private static void each(
        Entry entry,
        Party subject,
        Node node,
        String list,
        String item,
        String text,
        ValueKind kind) {
      node.children(list, item)
          .forEach(
              found ->
                  add(
                      entry,
                      subject,
                      kind == ValueKind.BIRTH_PLACE ? "POB" : item,
                      kind,
                      found.text(text)));
    }

    private static void add(
        Entry entry, Party subject, String field, ValueKind kind, String stated) {
      Span said = stated == null ? null : entry.line(field, stated);
      if (said != null) {
        subject.value(kind, stated, said);
      }
    }
  }
}
