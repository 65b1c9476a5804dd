package dev.trama.formats.ofac;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.model.EntityType;
import dev.trama.model.Kin;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.util.Arrays;

/**
 * OFAC's relation types by their ids in {@code sdn_advanced.xml}. All read "From X To"; the line of
 * the text keeps that direction even where the claim runs the other way.
 */
enum OfacRelation {
  ASSOCIATE("1555", RelationType.ASSOCIATE_OF, false),
  SUPPORT("15001", RelationType.SUPPORTS, false),
  /** We have no relation for acting on behalf; it stays a tie with these words. */
  AGENT("15002", RelationType.LINKED_TO, false),
  /** From is what is owned. */
  OWNED("15003", RelationType.OWNS, true),
  FAMILY("15004", RelationType.KIN_OF, false),
  /** May be a mere official, so never a claim to lead. */
  OFFICIAL("91725", RelationType.MEMBER_OF, false),
  SIGNIFICANT_ROLE("91422", RelationType.MEMBER_OF, false),
  EXECUTIVE("91900", RelationType.LEADS, false),
  OWNER("92019", RelationType.OWNS, false),
  /** In whose interest a property is held need not be its owner. */
  INTEREST("92122", RelationType.LINKED_TO, false),
  OTHER("", RelationType.LINKED_TO, false);

  private final String id;
  private final RelationType type;
  private final boolean reversed;

  OfacRelation(String id, RelationType type, boolean reversed) {
    this.id = id;
    this.type = type;
    this.reversed = reversed;
  }

  static OfacRelation ofId(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst().orElse(OTHER);
  }

  /**
   * Claims it.
   *
   * @param words what the list calls the relation
   */
  void claim(
      Entry entry, Party subject, Party other, String words, Qualifiers qualifiers, Span said) {
    Party from = reversed ? other : subject;
    Party to = reversed ? subject : other;
    RelationType relation = type;
    if (this == OFFICIAL && to.type() == EntityType.COMPANY) {
      relation = RelationType.HOLDS_POSITION;
    }
    Qualifiers qualified =
        relation == RelationType.KIN_OF
            ? qualifiers.withKin(Kin.RELATIVE.term())
            : relation == RelationType.OWNS ? qualifiers : qualifiers.withRole(words);
    entry.tie(relation, from, to, qualified, words, said);
  }
}
