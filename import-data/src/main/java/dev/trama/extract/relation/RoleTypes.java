package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Lexicon.Role;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.util.Set;
import java.util.function.Function;

/** Which relation a role noun tells between its bearer and what completes it. */
final class RoleTypes {
  /** Members of a group who may be one person's: "his courier". */
  private static final Set<String> SERVING =
      Set.of(
          "courier",
          "accountant",
          "hitman",
          "hit man",
          "sicario",
          "pilot",
          "enforcer",
          "operative",
          "recruiter",
          "bookkeeper",
          "driver",
          "broker",
          "distributor",
          "transporter",
          "security chief",
          "chief of security");

  private final Context c;
  private final Function<Phrase, Span> spans;

  RoleTypes(Context context, Function<Phrase, Span> spans) {
    this.c = context;
    this.spans = spans;
  }

  RelationType typeOf(Phrase phrase, Phrase.Argument argument, Entity bearer, Entity end) {
    Role role = phrase.head.role;
    String preposition = argument.preposition();
    if (end.is(EntityType.CRIMINAL_GROUP)) {
      return withGroup(phrase, argument, bearer);
    }
    if (end.is(EntityType.COMPANY) && bearer.is(EntityType.PERSON)) {
      if (role.is(RoleKind.OWNER)) {
        return RelationType.OWNS;
      }
      if (role.is(RoleKind.LEADER)) {
        return RelationType.LEADS;
      }
      boolean post = role.is(RoleKind.OFFICER) || role.singular().equals("employee");
      return post ? RelationType.HOLDS_POSITION : null;
    }
    if (end.is(EntityType.COMPANY)
        && bearer.is(EntityType.COMPANY)
        && role.singular().equals("subsidiary")
        && argument.bond() != Phrase.Bond.MODIFIER) {
      Draft owns = c.add(RelationType.OWNS, end, bearer, spans.apply(phrase));
      if (owns != null && owns.role == null) {
        owns.role = role.singular();
      }
      return null;
    }
    if (end.is(EntityType.PERSON) && bearer.is(EntityType.PERSON)) {
      boolean bond =
          argument.bond() == Phrase.Bond.POSSESSOR
              || "of".equals(preposition)
              || "for".equals(preposition)
              || "to".equals(preposition);
      if (!bond) {
        return null;
      }
      boolean serves =
          role.is(RoleKind.MEMBER)
              && argument.bond() == Phrase.Bond.POSSESSOR
              && SERVING.contains(role.singular());
      if (role.is(RoleKind.ASSOCIATE) || serves) {
        return RelationType.ASSOCIATE_OF;
      }
      return role.is(RoleKind.SUPPORTER) ? RelationType.SUPPORTS : null;
    }
    if (end.is(EntityType.PERSON)
        && bearer.is(EntityType.COMPANY)
        && role.is(RoleKind.COMPANY)
        && argument.bond() == Phrase.Bond.POSSESSOR) {
      Draft owns = c.add(RelationType.OWNS, end, bearer, spans.apply(phrase));
      if (owns != null && owns.role == null) {
        owns.role = phrase.text;
        owns.confidence = 0.85;
      }
      return null;
    }
    if (end.is(EntityType.PERSON)) {
      return role.is(RoleKind.SUPPORTER) ? RelationType.SUPPORTS : null;
    }
    if (end.is(EntityType.LOCATION)) {
      return withPlace(phrase, argument, bearer);
    }
    boolean office =
        end.is(EntityType.AGENCY)
            && bearer.is(EntityType.PERSON)
            && role.is(RoleKind.LEADER)
            && ("of".equals(preposition) || argument.bond() == Phrase.Bond.POSSESSOR);
    return office ? RelationType.HOLDS_POSITION : null;
  }

  private RelationType withGroup(Phrase phrase, Phrase.Argument argument, Entity bearer) {
    Role role = phrase.head.role;
    if (bearer.is(EntityType.CRIMINAL_GROUP)) {
      if (role.is(RoleKind.ALLY)) {
        return RelationType.ALLIED_WITH;
      }
      if (role.is(RoleKind.RIVAL)) {
        return RelationType.RIVAL_OF;
      }
      if (role.singular().startsWith("successor")) {
        return RelationType.SUCCEEDED;
      }
      boolean within =
          argument.bond() != Phrase.Bond.COMPLEMENT
              || "of".equals(argument.preposition())
              || "within".equals(argument.preposition())
              || "in".equals(argument.preposition())
              || "for".equals(argument.preposition())
              || "inside".equals(argument.preposition());
      boolean part = role.is(RoleKind.PART) || role.is(RoleKind.GROUP);
      return part && within ? RelationType.PART_OF : null;
    }
    if (bearer.is(EntityType.COMPANY)) {
      return role.is(RoleKind.SUPPORTER) ? RelationType.SUPPORTS : null;
    }
    if (!bearer.is(EntityType.PERSON)) {
      return null;
    }
    if ("with".equals(argument.preposition()) && role.is(RoleKind.PERSON)
        || "against".equals(argument.preposition())) {
      return null;
    }
    if (role.is(RoleKind.LEADER)) {
      int head = c.nodes.indexOf(phrase.head);
      boolean field =
          c.word(head + 1, "of")
              && c.is(head + 2, Node.Kind.WORD)
              && argument.bond() != Phrase.Bond.COMPLEMENT;
      return field ? RelationType.MEMBER_OF : RelationType.LEADS;
    }
    if (role.is(RoleKind.SUPPORTER)) {
      return RelationType.SUPPORTS;
    }
    if (role.singular().equals("employee") || role.singular().equals("worker")) {
      return RelationType.MEMBER_OF;
    }
    boolean from = "from".equals(argument.preposition());
    return role.is(RoleKind.MEMBER) || role.is(RoleKind.ASSOCIATE) && !from
        ? RelationType.MEMBER_OF
        : null;
  }

  private RelationType withPlace(Phrase phrase, Phrase.Argument argument, Entity bearer) {
    Role role = phrase.head.role;
    Phrase end = argument.phrases().get(0);
    boolean adjective = end.isName() && c.sortOf(end.head) == Mention.Sort.DEMONYM;
    boolean of = "of".equals(argument.preposition());
    if (role.is(RoleKind.NATIONAL) && (adjective || of) && bearer.is(EntityType.PERSON)) {
      return RelationType.NATIONAL_OF;
    }
    if (role.is(RoleKind.NATIVE) && (adjective || of)) {
      return RelationType.BORN_IN;
    }
    boolean in =
        "in".equals(argument.preposition())
            || "inside".equals(argument.preposition())
            || argument.bond() == Phrase.Bond.MODIFIER
                && (bearer.is(EntityType.COMPANY) || bearer.is(EntityType.CRIMINAL_GROUP));
    boolean organisation = bearer.is(EntityType.CRIMINAL_GROUP) || bearer.is(EntityType.COMPANY);
    return organisation
            && in
            && !adjective
            && (role.is(RoleKind.GROUP) || role.is(RoleKind.COMPANY))
        ? RelationType.OPERATES_IN
        : null;
  }
}
