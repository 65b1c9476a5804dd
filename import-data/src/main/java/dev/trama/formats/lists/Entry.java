package dev.trama.formats.lists;

import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.ClaimState;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.Ids;
import dev.trama.model.Name;
import dev.trama.model.NameKind;
import dev.trama.model.Profile;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.SourceDocument;
import dev.trama.model.Span;
import dev.trama.model.Value;
import dev.trama.model.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of a list on its way to a {@link Chart}. Its text grows line by line, one value a line
 * in the publisher's own words; names, values and claims point into the line that says so. Ids
 * depend on the hash of the whole text, so they are given when the entry is complete.
 */
public final class Entry {
  private final Publication publication;
  private final String uri;
  private final Span address;
  private final StringBuilder text = new StringBuilder();
  private final List<Party> parties = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();

  /**
   * @param uri the entry's address, the same in every version of the list
   */
  public Entry(Publication publication, String uri) {
    this.publication = publication;
    this.uri = Text.clean(uri);
    // Two entries that say the same are still two documents, so the address is part of the text.
    this.address = line("Entry", uri);
  }

  /** Where the text tells the entry's address: what quotes the list's own identifier. */
  public Span address() {
    return address;
  }

  /**
   * Adds "Field: value" and returns where the value stands. Line breaks and control characters of
   * the value become blanks, so that no value can pass for another line; null, and no line, where
   * nothing is left.
   */
  public Span line(String field, String value) {
    String clean = Text.clean(value);
    if (clean.isEmpty()) {
      return null;
    }
    text.append(Text.clean(field)).append(": ");
    int start = text.length();
    text.append(clean).append('\n');
    return new Span(start, start + clean.length());
  }

  /** Outside text made fit for a line, as {@link #line} writes it. */
  public static String clean(String value) {
    return Text.clean(value);
  }

  /** Where a line of this field and value stands already; null where it does not. */
  public Span find(String field, String value) {
    String clean = Text.clean(value);
    int line = text.indexOf('\n' + field + ": " + clean + '\n');
    int start = line + field.length() + 3;
    return line < 0 ? null : new Span(start, start + clean.length());
  }

  /** The text at a span, as {@link #line} wrote it. */
  public String at(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Somebody or something this entry speaks of. The first is whom the entry is about. */
  public Party party(EntityType type, Category category, String name, Span said) {
    Party party = new Party(type, category);
    party.name(name, NameKind.FULL, said);
    parties.add(party);
    return party;
  }

  /**
   * Another entry that this one refers to: the same party each time the same one is meant.
   *
   * @param identifier the other entry's, null where it is not known which one is meant
   */
  public Party reference(EntityType type, String name, Identifier identifier, Span said) {
    for (Party known : parties) {
      if (known.type == type
          && (identifier == null
              ? known.identifier == null && known.names.containsKey(name)
              : identifier.equals(known.identifier))) {
        return known;
      }
    }
    Category category = type == EntityType.PERSON ? Category.SUBJECT : null;
    Party party = party(type, category, name, said);
    if (identifier != null) {
      party.identifier(identifier, said);
    }
    return party;
  }

  /** The body that publishes the list, as a party of the entry. */
  public Party publisher() {
    String name = publication.publisher();
    Span said = line("Listed by", name + " (" + publication.acronym() + ")");
    Span full = new Span(said.start(), said.start() + name.length());
    Party party = party(EntityType.AGENCY, null, name, full);
    party.name(publication.acronym(), NameKind.ACRONYM, new Span(full.end() + 2, said.end() - 1));
    party.identifier(Identifier.of("agency", publication.acronym()), said);
    return party;
  }

  /** A claim that the line of {@code said} makes; none where both ends are the same party. */
  public void claim(RelationType type, Party from, Party to, Qualifiers qualifiers, Span said) {
    // Lists hold entries that are linked to themselves.
    if (from != to) {
      ties.add(new Tie(type, from, to, qualifiers, said));
    }
  }

  /**
   * A claim of this relation where it may run between such ends, else of {@link
   * RelationType#LINKED_TO} with the words of the list as its role. False, and no claim, where not
   * even that may be.
   */
  public boolean tie(
      RelationType type, Party from, Party to, Qualifiers qualifiers, String words, Span said) {
    if (type.permits(from.type, to.type)) {
      claim(type, from, to, qualifiers, said);
      return true;
    }
    if (!RelationType.LINKED_TO.permits(from.type, to.type)) {
      return false;
    }
    claim(RelationType.LINKED_TO, from, to, qualifiers.withKin(null).withRole(words), said);
    return true;
  }

  /** The chart; the entry is complete. */
  public Chart chart(String title) {
    String whole = text.toString();
    SourceDocument document =
        SourceDocument.of(
            Text.clean(title),
            publication.publisher(),
            publication.published(),
            uri,
            publication.language(),
            whole);
    List<Profile> profiles = new ArrayList<>(parties.size());
    for (Party party : parties) {
      profiles.add(party.profile(document.sha256()));
    }
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Tie tie : ties) {
      Span line = new Span(whole.lastIndexOf('\n', tie.said.start()) + 1, tie.said.end());
      String to = tie.to == null ? null : tie.to.id;
      String detail = tie.qualifiers.kin() != null ? tie.qualifiers.kin() : tie.qualifiers.role();
      String id = Ids.claim(document.sha256(), tie.type, tie.from.id, to, detail, tie.said);
      claims.put(
          id,
          new Claim(
              id,
              tie.type,
              tie.from.id,
              to,
              tie.qualifiers,
              line.of(whole),
              line,
              publication.extractor(),
              1,
              ClaimState.ASSERTED));
    }
    return new Chart(document, profiles, List.copyOf(claims.values()));
  }

  private record Tie(RelationType type, Party from, Party to, Qualifiers qualifiers, Span said) {}

  /** What the entry says of one of those it speaks of. */
  public static final class Party {
    private final EntityType type;
    private final Category category;
    private final Map<String, Name> names = new LinkedHashMap<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private Identifier identifier;
    private String id;

    private Party(EntityType type, Category category) {
      this.type = type;
      this.category = category;
    }

    public EntityType type() {
      return type;
    }

    /** The first name given. */
    public String name() {
      return names.keySet().iterator().next();
    }

    /** Adds a name form; a form that is there already keeps its first kind and place. */
    public void name(String form, NameKind kind, Span said) {
      String clean = Text.clean(form);
      if (!clean.isEmpty()) {
        names.putIfAbsent(clean, new Name(clean, kind, said));
      }
    }

    /** Adds a value in normal form; the same value twice counts once. */
    public void value(ValueKind kind, String normal, Span said) {
      String clean = Text.clean(normal);
      if (!clean.isEmpty()) {
        values.putIfAbsent(kind + " " + clean, new Value(kind, clean, said));
      }
    }

    /** Adds an identifier; the first is the one by which the list itself knows the party. */
    public void identifier(Identifier value, Span said) {
      if (identifier == null) {
        identifier = value;
      }
      value(ValueKind.IDENTIFIER, value.toString(), said);
    }

    private Profile profile(String documentSha256) {
      Name first = names.values().iterator().next();
      id = Ids.profile(documentSha256, type, first.text(), first.span());
      return new Profile(
          id, type, List.copyOf(names.values()), category, List.copyOf(values.values()));
    }
  }
}
