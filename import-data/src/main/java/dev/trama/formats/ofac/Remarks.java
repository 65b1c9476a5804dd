package dev.trama.formats.ofac;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.GroupRule;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.Kin;
import dev.trama.model.NameKind;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import dev.trama.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the remarks of an entry: clauses parted by semicolons, each a birth date, a document, a tie
 * to another entry …. What no rule knows stays a line of the text and a note.
 */
final class Remarks {
  private static final Pattern CLAUSES = Pattern.compile("; +");
  private static final Pattern WEAK_NAME = Pattern.compile("([afn])\\.k\\.a\\. '(.+?)'?\\.?");
  private static final Pattern KIN =
      Pattern.compile("([a-z]+(?:-[a-z]+)*) of ([A-Z][\\w'-]*(?: [\\w'-]+){1,5})");
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?:Additional Sanctions Information|Secondary sanctions risk|Transactions Prohibited For"
              + "|Executive Order|CAATSA Section).*");
  private static final Pattern POSITION =
      Pattern.compile(
          "(?i).*\\b(?:minister|commander|director|president|chair\\w*|chief|head|member|general"
              + "|colonel|major|representative|official|governor|judge|magistrate|secretary"
              + "|ambassador|officer|manager|deputy|speaker|advis[eo]r|leader|spokes\\w+)\\b.*");
  private static final Pattern PHONE =
      Pattern.compile("(?i)(?:tele)?phone(?: number)?(?: no\\.)?:? (.+)");

  private final Directory directory;

  Remarks(Directory directory) {
    this.directory = directory;
  }

  /**
   * Adds each clause to the entry.
   *
   * @param programmes those of the entry
   * @return the names of "Linked To" clauses that lead to no single entry
   */
  List<String> read(String remarks, List<String> programmes, Entry entry, Party subject) {
    List<String> unknown = new ArrayList<>();
    String[] clauses = CLAUSES.split(remarks.strip());
    for (int i = 0; i < clauses.length; i++) {
      String clause = clauses[i].strip();
      // The XML form puts a tie in parentheses, where a stop is part of the name.
      boolean enclosed = clause.startsWith("(Linked To:");
      if (enclosed) {
        clause = clause.substring(1).replaceFirst("\\)\\.?$", "");
      }
      boolean last = i == clauses.length - 1 && !enclosed;
      if (clause.startsWith("Linked To:")) {
        linked(clause.substring(10).strip(), last, programmes, entry, subject)
            .ifPresent(unknown::add);
      } else {
        clause(withoutStop(clause), entry, subject);
      }
    }
    return unknown;
  }

  private Optional<String> linked(
      String stated, boolean last, List<String> programmes, Entry entry, Party subject) {
    Span said = entry.line("Linked To", stated);
    if (said == null) {
      return Optional.empty();
    }
    Optional<Directory.Listed> listed = directory.find(stated, programmes);
    String name = listed.map(Directory.Listed::name).orElse(last ? withoutStop(stated) : stated);
    EntityType type =
        listed.map(Directory.Listed::type).orElseGet(() -> GroupRule.typeOf(name, List.of()));
    Party other =
        entry.reference(
            type,
            Names.spoken(type, name),
            listed.map(l -> Ofac.identifier(l.number())).orElse(null),
            said);
    other.name(name, NameKind.VARIANT, said);
    entry.claim(RelationType.LINKED_TO, subject, other, Qualifiers.NONE, said);
    return listed.isPresent() ? Optional.empty() : Optional.of(stated);
  }

  private void clause(String clause, Entry entry, Party subject) {
    boolean alternative = clause.startsWith("alt. ") || clause.startsWith("Alt. ");
    String plain = alternative ? clause.substring(5) : clause;
    String prefix = alternative ? "alt. " : "";
    Matcher name = WEAK_NAME.matcher(clause);
    if (name.matches()) {
      Span said = entry.line(name.group(1) + ".k.a.", "'" + name.group(2) + "'");
      Names.weak(subject, name.group(2), said);
    } else if (plain.startsWith("DOB ")) {
      Span said = entry.line(prefix + "DOB", plain.substring(4));
      Dates.range(plain.substring(4))
          .ifPresent(date -> subject.value(ValueKind.BIRTH_DATE, date.toString(), said));
    } else if (!labelled(plain, prefix, entry, subject)) {
      other(clause, entry, subject);
    }
  }

  /** Clauses that start with a label of their own; false where this one does not. */
  private static boolean labelled(String clause, String prefix, Entry entry, Party subject) {
    return value(clause, "POB", prefix, ValueKind.BIRTH_PLACE, entry, subject)
        || value(clause, "nationality", prefix, ValueKind.NATIONALITY, entry, subject)
        || value(clause, "citizen", prefix, ValueKind.CITIZENSHIP, entry, subject)
        || value(clause, "Gender", prefix, ValueKind.GENDER, entry, subject)
        || value(clause, "Email Address", prefix, ValueKind.EMAIL, entry, subject)
        || value(clause, "Website", prefix, ValueKind.WEBSITE, entry, subject)
        || value(clause, "Aircraft Model", prefix, ValueKind.CRAFT, entry, subject)
        || value(clause, "Other Vessel Type", prefix, ValueKind.CRAFT, entry, subject)
        || value(clause, "Other Vessel Flag", prefix, ValueKind.FLAG, entry, subject)
        || value(clause, "Nationality of Registration", prefix, ValueKind.COUNTRY, entry, subject)
        || value(clause, "Organization Established Date", prefix, ValueKind.FOUNDED, entry, subject)
        || identifier(clause, prefix, entry, subject)
        || operator(clause, entry, subject);
  }

  private static boolean value(
      String clause, String label, String prefix, ValueKind kind, Entry entry, Party subject) {
    if (!clause.startsWith(label + " ")) {
      return false;
    }
    String stated = clause.substring(label.length() + 1);
    Span said = entry.line(prefix + label, stated);
    if (kind == ValueKind.FOUNDED) {
      Dates.range(stated).ifPresent(date -> subject.value(kind, date.toString(), said));
    } else {
      subject.value(
          kind, kind == ValueKind.GENDER ? stated.toLowerCase(Locale.ROOT) : stated, said);
    }
    return true;
  }

  private static boolean identifier(String clause, String prefix, Entry entry, Party subject) {
    Optional<Identifier> found = Documents.parse(clause);
    if (found.isEmpty()) {
      return false;
    }
    String label = Documents.label(clause);
    String stated = clause.substring(label.length()).replaceFirst("^ (?:- )?", "");
    Span said = entry.line(prefix + label.replaceFirst(":$", ""), stated);
    subject.identifier(found.get(), said);
    return true;
  }

  private static boolean operator(String clause, Entry entry, Party subject) {
    if (!clause.startsWith("Aircraft Operator ")) {
      return false;
    }
    String name = clause.substring(18);
    Span said = entry.line("Aircraft Operator", name);
    Party operator = entry.reference(EntityType.COMPANY, name, null, said);
    entry.claim(
        RelationType.LINKED_TO, subject, operator, Qualifiers.NONE.withRole("operator"), said);
    return true;
  }

  private static void other(String clause, Entry entry, Party subject) {
    Span said = entry.line("Remarks", clause);
    if (said == null || BOILERPLATE.matcher(clause).matches()) {
      return;
    }
    Matcher phone = PHONE.matcher(clause);
    Matcher kin = KIN.matcher(clause);
    if (phone.matches()) {
      subject.value(ValueKind.PHONE, phone.group(1), said);
    } else if (subject.type() == EntityType.PERSON
        && kin.matches()
        && Kin.of(kin.group(1)).isPresent()) {
      String term = Kin.of(kin.group(1)).orElseThrow().term();
      Span named = new Span(said.end() - kin.group(2).length(), said.end());
      Party relative = entry.reference(EntityType.PERSON, kin.group(2), null, named);
      entry.claim(RelationType.KIN_OF, subject, relative, Qualifiers.NONE.withKin(term), said);
    } else {
      boolean position = subject.type() == EntityType.PERSON && POSITION.matcher(clause).matches();
      subject.value(position ? ValueKind.POSITION : ValueKind.NOTE, clause, said);
    }
  }

  private static String withoutStop(String clause) {
    return clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
  }
}
