package dev.trama.formats.ofac;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.PersonNames;
import dev.trama.model.Category;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.Span;
import java.util.regex.Pattern;

/** Names of entries: as OFAC writes them, and in spoken order. */
final class Names {
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9.&-]{1,6}");

  private Names() {}

  /** The party that the entry is about, under its primary name. */
  static Party subject(Entry entry, EntityType type, String number, String name) {
    Span said = entry.line("Name", name);
    Category category = type == EntityType.PERSON ? Category.SUBJECT : null;
    Party subject = entry.party(type, category, spoken(type, name), said);
    subject.name(name, NameKind.VARIANT, said);
    // The entry's first line is its address, which is the identifier too.
    subject.identifier(Ofac.identifier(number), entry.address());
    return subject;
  }

  /** The name in spoken order where it is a person's. */
  static String spoken(EntityType type, String name) {
    return type == EntityType.PERSON ? PersonNames.natural(name) : name;
  }

  /** An alias of good quality: another full name, unless it is one word. */
  static void strong(Party subject, String name, Span said) {
    boolean person = subject.type() == EntityType.PERSON;
    boolean word = name.indexOf(' ') < 0 && name.indexOf(',') < 0;
    NameKind kind = NameKind.ALIAS;
    if (person && word) {
      kind = NameKind.NICKNAME;
    } else if (!person && ACRONYM.matcher(name).matches()) {
      kind = NameKind.ACRONYM;
    }
    subject.name(spoken(subject.type(), name), kind, said);
    subject.name(name, NameKind.VARIANT, said);
  }

  /** An alias that OFAC itself calls too broad to identify anybody. */
  static void weak(Party subject, String name, Span said) {
    boolean person = subject.type() == EntityType.PERSON;
    NameKind kind =
        person
            ? NameKind.NICKNAME
            : ACRONYM.matcher(name).matches() ? NameKind.ACRONYM : NameKind.VARIANT;
    subject.name(spoken(subject.type(), name), kind, said);
    if (person) {
      subject.name(name, NameKind.VARIANT, said);
    }
  }
}
