package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.Role;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.util.ArrayList;
import java.util.List;

/** What role nouns claim: X, a leader of Y; Y's brother X; X is an armed wing of Y. */
final class RoleClaims {

  private final Context c;

  RoleClaims(Context context) {
    this.c = context;
  }

  void claim() {
    others();
    new ImpliedGroups(c, this::spanOf).namesake();
    for (Phrase phrase : c.phrases) {
      if (phrase.isRole() && !phrase.negated) {
        one(phrase);
      }
      partOf(phrase);
    }
  }

  /** Claims what a noun says of those who have turned out to bear it. */
  void bearing(Phrase phrase) {
    one(phrase);
  }

  /** "X and other members of G", "X was charged with other members of G": X is one of them. */
  private void others() {
    for (Phrase phrase : c.phrases) {
      boolean group =
          phrase.isRole()
              && phrase.plural()
              && phrase.bearers.isEmpty()
              && (phrase.head.role.is(RoleKind.MEMBER)
                  || phrase.head.role.is(RoleKind.LEADER)
                  || phrase.head.role.is(RoleKind.ASSOCIATE));
      boolean other = false;
      for (int i = phrase.from; group && i < phrase.to; i++) {
        other |= c.word(i, "other");
      }
      if (!other) {
        continue;
      }
      int start = c.is(phrase.from - 1, Node.Kind.NUMBER) ? phrase.from - 1 : phrase.from;
      if (c.is(start - 1, Node.Kind.CONJUNCTION)) {
        for (Phrase name : c.phrases) {
          boolean before =
              name.to == start - 1 || name.to == start - 2 && c.is(start - 2, Node.Kind.COMMA);
          if (before && name.isName(EntityType.PERSON)) {
            phrase.bearers = name.listed();
          }
        }
      } else if ("with".equals(phrase.preposition) || "alongside".equals(phrase.preposition)) {
        for (Clause clause : c.clauses) {
          if (clause.verb < phrase.from && !clause.open) {
            phrase.bearers =
                c.subject(clause, e -> e.is(EntityType.PERSON) && !c.discourse.isOfficial(e));
          }
        }
      }
    }
  }

  /** "the X bloc of Y" between two groups by name. */
  private void partOf(Phrase phrase) {
    int head = c.nodes.indexOf(phrase.head);
    if (!phrase.isName(EntityType.CRIMINAL_GROUP) || !c.word(head + 1, "of")) {
      return;
    }
    Phrase mother = c.outermost(head + 2);
    if (mother != null && mother.isName(EntityType.CRIMINAL_GROUP)) {
      Draft draft =
          c.add(
              RelationType.PART_OF,
              phrase.head.entity,
              mother.head.entity,
              c.span(phrase.from, mother.to));
      if (draft != null && draft.role == null) {
        String[] words = phrase.head.mention.text().split(" ");
        String last = words[words.length - 1];
        draft.role = Character.isLowerCase(last.charAt(0)) ? last : null;
      }
    }
  }

  private void one(Phrase phrase) {
    Role role = phrase.head.role;
    List<Entity> bearers = new ArrayList<>(phrase.bearers);
    if (role.kin() != null && role.plural() && bearers.size() > 1 && !hasPerson(phrase)) {
      siblings(phrase, bearers);
    }
    if (bearers.isEmpty()) {
      return;
    }
    ConflictClaims.mutual(c, phrase, bearers);
    if (role.kin() != null && phrase.arguments.isEmpty() && !role.plural()) {
      anotherKin(phrase, bearers);
    }
    BareRoles bare = new BareRoles(c, this::spanOf);
    bare.rival(phrase, bearers);
    bare.accused(phrase, bearers);
    new ImpliedGroups(c, this::spanOf).claim(phrase, bearers);
    boolean respectively = c.says("respectively");
    for (Phrase.Argument argument : phrase.arguments) {
      List<Entity> ends = new ArrayList<>();
      for (Phrase end : argument.phrases()) {
        for (Entity entity : c.one(end)) {
          if (!ends.contains(entity)) {
            ends.add(entity);
          }
        }
      }
      boolean pairwise = respectively && ends.size() == bearers.size() && ends.size() > 1;
      for (int b = 0; b < bearers.size(); b++) {
        for (int e = 0; e < ends.size(); e++) {
          if (!pairwise || b == e) {
            relate(phrase, argument, bearers.get(b), ends.get(e));
          }
        }
      }
    }
    codefendant(phrase);
  }

  /** "Another cousin, X, was shot": of whom the text has been speaking. */
  private void anotherKin(Phrase phrase, List<Entity> bearers) {
    Node first = c.node(phrase.from);
    boolean counted =
        first.is("another")
            || first.is("one")
            || first.is("a")
            || c.word(phrase.from + 1, "second");
    Entity subject = c.discourse.subject();
    if (counted
        && phrase.from == 0
        && subject != null
        && bearers.size() == 1
        && bearers.get(0) != subject) {
      kin(phrase, bearers.get(0), subject);
      c.drafts.get(c.drafts.size() - 1).confidence = 0.8;
    }
  }

  private static String role(Phrase phrase) {
    return phrase.head.role.singular();
  }

  private boolean hasPerson(Phrase phrase) {
    for (Phrase.Argument argument : phrase.arguments) {
      for (Phrase end : argument.phrases()) {
        List<Entity> refs = c.one(end);
        if (!refs.isEmpty() && refs.get(0).is(EntityType.PERSON)) {
          return true;
        }
      }
    }
    return false;
  }

  private void siblings(Phrase phrase, List<Entity> bearers) {
    boolean mutual = phrase.head.role.kin().inverse() == phrase.head.role.kin().genderless();
    boolean predicate =
        c.is(phrase.from - 1, Node.Kind.VERB)
            && c.node(phrase.from - 1).verb.lemma().equals("be")
            && phrase.arguments.isEmpty();
    if (!mutual || !phrase.prefixesName(c.phrases) && !predicate) {
      return;
    }
    for (int i = 0; i < bearers.size(); i++) {
      for (int j = i + 1; j < bearers.size(); j++) {
        kin(phrase, bearers.get(i), bearers.get(j));
      }
    }
  }

  private void kin(Phrase phrase, Entity from, Entity to) {
    if (!c.discourse.kin(from, to, c.sentence.index())) {
      return;
    }
    Draft draft = c.add(RelationType.KIN_OF, from, to, spanOf(phrase));
    if (draft != null) {
      draft.kin = phrase.head.role.kin().term();
    }
  }

  /** "he and co-defendant X": of each other. */
  private void codefendant(Phrase phrase) {
    String noun = phrase.head.role.singular();
    if (!phrase.head.role.is(RoleKind.ASSOCIATE)
        || phrase.possessed
        || !(noun.startsWith("co-") || noun.startsWith("cod"))) {
      return;
    }
    if (phrase.arguments.stream().anyMatch(a -> a.bond() == Phrase.Bond.COMPLEMENT)) {
      return;
    }
    int place = c.offset(phrase.from);
    Entity other = c.discourse.personBefore(place, c.sentence.start());
    if (other == null) {
      other = c.is(phrase.from - 2, Node.Kind.PRONOUN) ? c.discourse.subject() : null;
    }
    if (other != null) {
      for (Entity bearer : phrase.bearers) {
        Draft draft =
            c.add(
                RelationType.ASSOCIATE_OF,
                other,
                bearer,
                c.span(Math.max(0, phrase.from - 3), end(phrase)));
        if (draft != null) {
          draft.role = noun;
        }
      }
    }
  }

  private int end(Phrase phrase) {
    return phrase.governor != null && phrase.governor.isName() ? phrase.governor.to : phrase.to;
  }

  private Span spanOf(Phrase phrase) {
    int from = phrase.from;
    int to = phrase.to;
    for (Phrase name : c.phrases) {
      boolean bearer =
          name.isName()
              && phrase.bearers.contains(name.head.entity)
              && Math.min(Math.abs(name.from - phrase.to), Math.abs(phrase.from - name.to)) < 30;
      if (bearer) {
        from = Math.min(from, name.from);
        to = Math.max(to, name.to);
      }
    }
    return c.span(from, to);
  }

  private void relate(Phrase phrase, Phrase.Argument argument, Entity bearer, Entity end) {
    Role role = phrase.head.role;
    if (role.kin() != null) {
      boolean bond =
          argument.bond() != Phrase.Bond.MODIFIER
              && (argument.preposition() == null
                  || argument.preposition().equals("of")
                  || argument.preposition().equals("to"));
      if (end.is(EntityType.PERSON) && bond && bearer != end) {
        kin(phrase, bearer, end);
      }
      return;
    }
    RelationType type = new RoleTypes(c, this::spanOf).typeOf(phrase, argument, bearer, end);
    if (type == null) {
      return;
    }
    boolean reversed = false;
    Draft draft = reversed ? null : c.add(type, bearer, end, spanOf(phrase));
    if (draft == null) {
      return;
    }
    if (draft.role == null
        && type != RelationType.NATIONAL_OF
        && type != RelationType.BORN_IN
        && type != RelationType.OPERATES_IN) {
      draft.role = singular(phrase);
    }
    if (draft.status == null) {
      draft.status =
          phrase.status != null
              ? phrase.status
              : c.sentence.kind() == Sentence.Kind.BODY
                      && (type == RelationType.LEADS
                          || type == RelationType.MEMBER_OF
                          || type == RelationType.SUPPORTS)
                  ? c.alleged()
                  : null;
    }
  }

  private String singular(Phrase phrase) {
    if (phrase.oneOf || !phrase.head.role.plural()) {
      return phrase.text;
    }
    String head = phrase.head.role.singular();
    int space = phrase.text.length();
    for (int words = head.split(" ").length; words > 0 && space > 0; words--) {
      space = phrase.text.lastIndexOf(' ', space - 1);
    }
    String before = space > 0 ? phrase.text.substring(0, space + 1) : "";
    return before.matches("(?s).*\\d.*") ? head : before + head;
  }
}
