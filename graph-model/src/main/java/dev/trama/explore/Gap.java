package dev.trama.explore;

import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.List;
import java.util.Locale;

/**
 * Something that is missing or does not fit.
 *
 * @param link what it is about beside the entity; null where it is the entity alone
 * @param values what contradicts, such as two dates
 */
public record Gap(Kind kind, Ref about, Hop link, List<String> values) {
  /** What is wrong. */
  public enum Kind {
    /** A group that nobody is said to lead, though there are links to it. */
    NO_LEADER,
    /** A leader known by a nickname or a part of the name alone. */
    UNNAMED_LEADER,
    /** Dates of birth that cannot all be right. */
    BIRTH_DATES,
    /** Said to be of both genders. */
    GENDERS,
    /** Two kinships between the same two people, neither of which covers the other. */
    KINSHIPS,
    /** Something that ends before it begins. */
    PERIOD,
    /** A link between people and groups that rests on one document. */
    ONE_DOCUMENT;

    /** As options and listings name it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
