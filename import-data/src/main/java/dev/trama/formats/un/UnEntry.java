package dev.trama.formats.un;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.GroupRule;
import dev.trama.formats.lists.Node;
import dev.trama.formats.lists.PersonNames;
import dev.trama.formats.lists.Publication;
import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.DateRange;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.NameKind;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import dev.trama.model.ValueKind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One entry of the consolidated list as a chart. */
final class UnEntry {
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9.&-]{1,6}");
  private static final Pattern GENDER = Pattern.compile("(?i)\\bGender: (male|female)\\b");

  /** Regimes against armed groups: their entities are groups unless their name says company. */
  private static final Set<String> GROUP_REGIMES =
      Set.of("Al-Qaida", "Taliban", "DRC", "Somalia", "CAR", "Haiti", "Mali", "Yemen");

  private static final Pattern FIRM =
      Pattern.compile(
          "(?i)\\b(?:bank|compan(?:y|ies)|compagnie|exchange|trading|airlines?|foundation|trust|societ[ey]|fund|relief"
              + "|hawala|financial|holdings?|enterprises?|house|gold|aviation|industr\\w+|labs?"
              + "|services|committee|organi[sz]ation for|hotel|import|export|shop)\\b");

  private final Publication publication;
  private final References references;

  UnEntry(Publication publication, References references) {
    this.publication = publication;
    this.references = references;
  }

  static String spokenName(Node node) {
    String name = name(node);
    return isPerson(node) ? PersonNames.natural(name.replace(',', ' ')) : name;
  }

  static EntityType typeOf(Node node) {
    return isPerson(node) ? EntityType.PERSON : groupOrCompany(node, name(node));
  }

  private static boolean isPerson(Node node) {
    return node.name().equals("INDIVIDUAL");
  }

  private static String name(Node node) {
    return Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
        .map(node::text)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  Chart chart(Node node) {
    boolean person = isPerson(node);
    String reference = node.text("REFERENCE_NUMBER");
    String uri = "un:consolidated/" + reference;
    Entry entry = new Entry(publication, uri);
    Span said = entry.line("Name", name(node));
    String title = spokenName(node);
    Party subject = entry.party(typeOf(node), person ? Category.SUBJECT : null, title, said);
    subject.name(name(node), NameKind.VARIANT, said);
    subject.identifier(Identifier.of("un", "consolidated/" + reference), entry.address());
    String original = node.text("NAME_ORIGINAL_SCRIPT");
    if (original != null) {
      subject.name(original, NameKind.ALIAS, entry.line("Name in original script", original));
    }
    for (Node alias : node.children(person ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")) {
      alias(entry, subject, alias);
    }
    sanction(entry, subject, node);
    node.children("TITLE", "VALUE")
        .forEach(each -> value(entry, subject, "Title", ValueKind.NOTE, each.text()));
    node.children("DESIGNATION", "VALUE")
        .forEach(each -> value(entry, subject, "Designation", ValueKind.POSITION, each.text()));
    node.children("NATIONALITY", "VALUE")
        .forEach(each -> value(entry, subject, "Nationality", ValueKind.NATIONALITY, each.text()));
    for (Node birth : node.children("INDIVIDUAL_DATE_OF_BIRTH")) {
      born(entry, subject, birth);
    }
    places(entry, subject, node, "INDIVIDUAL_PLACE_OF_BIRTH", ValueKind.BIRTH_PLACE);
    places(entry, subject, node, "INDIVIDUAL_ADDRESS", ValueKind.ADDRESS);
    places(entry, subject, node, "ENTITY_ADDRESS", ValueKind.ADDRESS);
    node.children("INDIVIDUAL_DOCUMENT").forEach(each -> document(entry, subject, each));
    comments(entry, subject, node, reference);
    return entry.chart(title);
  }

  private static EntityType groupOrCompany(Node node, String name) {
    EntityType byName = GroupRule.typeOf(name, List.of());
    boolean group =
        GROUP_REGIMES.contains(node.text("UN_LIST_TYPE"))
            && !FIRM.matcher(name).find()
            && !GroupRule.hasLegalForm(name);
    return group ? EntityType.CRIMINAL_GROUP : byName;
  }

  private static void alias(Entry entry, Party subject, Node alias) {
    String name = alias.text("ALIAS_NAME");
    if (name == null) {
      return;
    }
    String quality = alias.text("QUALITY");
    String field =
        quality == null
            ? "Alias"
            : quality.endsWith(".") ? quality : "Alias (" + quality.toLowerCase(Locale.ROOT) + ")";
    String note = alias.text("NOTE");
    Span said = entry.line(field, note == null ? name : name + " (" + note + ")");
    boolean person = subject.type() == EntityType.PERSON;
    NameKind kind = NameKind.ALIAS;
    if (person && ("Low".equals(quality) || name.indexOf(' ') < 0)) {
      kind = NameKind.NICKNAME;
    } else if (!person && ACRONYM.matcher(name).matches()) {
      kind = NameKind.ACRONYM;
    }
    Span named = new Span(said.start(), said.start() + name.length());
    subject.name(person ? PersonNames.natural(name) : name, kind, named);
    subject.name(name, NameKind.VARIANT, named);
  }

  private static void sanction(Entry entry, Party subject, Node node) {
    String regime = node.text("UN_LIST_TYPE");
    String listed = node.text("LISTED_ON");
    Span said = entry.line("List", regime);
    Span dated = entry.line("Listed on", listed);
    Party council = entry.publisher();
    if (said != null) {
      PartialDate date = dated == null ? null : day(listed).orElse(null);
      entry.claim(
          RelationType.SANCTIONED,
          subject,
          council,
          Qualifiers.NONE.withProgramme(regime).withDate(date),
          said);
    }
  }

  private static void born(Entry entry, Party subject, Node birth) {
    String kind = birth.text("TYPE_OF_DATE");
    String from = birth.text("FROM_YEAR");
    String to = birth.text("TO_YEAR");
    String date = birth.text("DATE") != null ? birth.text("DATE") : birth.text("YEAR");
    String note = birth.text("NOTE");
    String stated = from != null && to != null ? from + " to " + to : date != null ? date : note;
    if (stated == null) {
      return;
    }
    String field = "Born" + (kind == null ? "" : " (" + kind.toLowerCase(Locale.ROOT) + ")");
    Span said = entry.line(field, stated);
    boolean circa = "APPROXIMATELY".equals(kind) || "Approximately".equalsIgnoreCase(note);
    Optional<PartialDate> first = day(from != null ? from : stated);
    Optional<PartialDate> last = to != null ? day(to) : first;
    if (first.isPresent() && last.isPresent()) {
      PartialDate start = circa ? first.get().asCirca() : first.get();
      PartialDate end = circa ? last.get().asCirca() : last.get();
      DateRange.parse(start + "/" + end)
          .ifPresent(range -> subject.value(ValueKind.BIRTH_DATE, range.toString(), said));
    }
  }

  private static void places(
      Entry entry, Party subject, Node node, String element, ValueKind kind) {
    for (Node place : node.children(element)) {
      String stated =
          Stream.of("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")
              .map(place::text)
              .filter(Objects::nonNull)
              .collect(Collectors.joining(", "));
      String note = place.text("NOTE");
      String field = kind == ValueKind.ADDRESS ? "Address" : "Place of birth";
      Span said =
          entry.line(
              field, note == null ? stated : stated.isEmpty() ? note : stated + " (" + note + ")");
      if (said != null && !stated.isEmpty()) {
        subject.value(kind, stated, said);
      }
    }
  }

  private static void document(Entry entry, Party subject, Node document) {
    String kind = document.text("TYPE_OF_DOCUMENT");
    String other = document.text("TYPE_OF_DOCUMENT2");
    String number = document.text("NUMBER");
    String issuer =
        document.text("ISSUING_COUNTRY") != null
            ? document.text("ISSUING_COUNTRY")
            : document.text("COUNTRY_OF_ISSUE");
    String field = kind != null ? kind : other != null ? other : "Document";
    String rest =
        Stream.of(
                number,
                issuer == null ? null : "(" + issuer + ")",
                document.text("DATE_OF_ISSUE") == null
                    ? null
                    : "issued " + document.text("DATE_OF_ISSUE"),
                kind == null ? null : other,
                document.text("NOTE"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    Span said = entry.line(field, rest);
    if (said != null && number != null) {
      subject.identifier(new Identifier(scheme(field), issuer, number), said);
    }
  }

  private static String scheme(String kind) {
    String small = kind.toLowerCase(Locale.ROOT);
    if (small.contains("passport") || small.contains("pasaporte") || small.contains("passeport")) {
      return "passport";
    }
    return small.contains("national id") || small.contains("tazkira") ? "national-id" : "document";
  }

  private void comments(Entry entry, Party subject, Node node, String reference) {
    String gender = node.text("GENDER");
    if (gender != null) {
      Span said = entry.line("Gender", gender);
      subject.value(ValueKind.GENDER, gender.toLowerCase(Locale.ROOT), said);
    }
    String comments = node.text("COMMENTS1");
    Span said = comments == null ? null : entry.line("Comments", comments);
    if (said == null) {
      return;
    }
    subject.value(ValueKind.NOTE, comments, said);
    references.claim(entry, subject, reference, said);
    Matcher stated = GENDER.matcher(comments);
    if (gender == null && subject.type() == EntityType.PERSON && stated.find()) {
      subject.value(ValueKind.GENDER, stated.group(1).toLowerCase(Locale.ROOT), said);
    }
  }

  private static void value(
      Entry entry, Party subject, String field, ValueKind kind, String stated) {
    Span said = entry.line(field, stated);
    if (said != null) {
      subject.value(kind, stated, said);
    }
  }

  /** An ISO date, of which a time of day may follow. */
  private static Optional<PartialDate> day(String text) {
    return PartialDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
  }
}
