package dev.trama.formats.un;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.Kin;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds other entries where comments cite their permanent reference number, "(QDi.277)". The number
 * makes the tie certain; what kind of tie it is the prose tells, of which only kinship right in
 * front of the number is read. Holds one name an entry.
 */
final class References {
  private static final Pattern NUMBER = Pattern.compile("\\(([A-Z]{2}[ei]\\.\\d{3})\\)");
  private static final Pattern KIN =
      Pattern.compile("([A-Za-z-]+) (?:of|to) [^().,;]{3,80}$", Pattern.CASE_INSENSITIVE);

  private record Listed(String name, EntityType type) {}

  private final Map<String, Listed> entries = new HashMap<>();

  void add(String number, String name, EntityType type) {
    entries.put(number, new Listed(name, type));
  }

  /** Claims the ties that this text states of the subject. */
  void claim(Entry entry, Party subject, String own, Span said) {
    String text = entry.at(said);
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      Listed other = entries.get(m.group(1));
      if (other == null || m.group(1).equals(own)) {
        continue;
      }
      Party party =
          entry.reference(
              other.type(),
              other.name(),
              Identifier.of("un", "consolidated/" + m.group(1)),
              new Span(said.start() + m.start(1), said.start() + m.end(1)));
      Optional<Kin> kin = kin(text.substring(0, m.start()).stripTrailing());
      boolean related =
          kin.isPresent()
              && subject.type() == EntityType.PERSON
              && party.type() == EntityType.PERSON;
      entry.claim(
          related ? RelationType.KIN_OF : RelationType.LINKED_TO,
          subject,
          party,
          related ? Qualifiers.NONE.withKin(kin.get().term()) : Qualifiers.NONE,
          said);
    }
  }

  private static Optional<Kin> kin(String before) {
    Matcher m = KIN.matcher(before);
    Optional<Kin> last = Optional.empty();
    // The nearest "… of" counts: "son of the leader of X (…)" says nothing of kinship with X.
    int from = 0;
    while (m.find(from)) {
      last = Kin.of(m.group(1).toLowerCase(Locale.ROOT));
      from = m.end(1);
    }
    return last;
  }
}
