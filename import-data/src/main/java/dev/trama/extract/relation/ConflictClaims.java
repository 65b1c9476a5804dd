package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Alliances and feuds of groups, told by a noun or by working together. */
final class ConflictClaims {
  private static final Set<String> ALLIANCE =
      Set.of("alliance", "partnership", "truce", "pact", "league", "coalition");
  private static final Set<String> FEUD =
      Set.of(
          "war",
          "wars",
          "odds",
          "feud",
          "rivalry",
          "dispute",
          "conflict",
          "clashes",
          "fighting",
          "battle",
          "battles");

  private final Context c;

  ConflictClaims(Context context) {
    this.c = context;
  }

  void claim() {
    for (int i = 0; i < c.nodes.size(); i++) {
      String low = c.nodes.get(i).low;
      if (ALLIANCE.contains(low) || FEUD.contains(low)) {
        noun(i, ALLIANCE.contains(low) ? RelationType.ALLIED_WITH : RelationType.RIVAL_OF);
      }
    }
    for (Clause clause : c.clauses) {
      if (!clause.negated && !clause.hypothetical) {
        together(clause);
        umbrella(clause);
        formed(clause);
        contested(clause);
      }
    }
  }

  /** "formed an alliance with G", "is at war with G", "the feud between A and B". */
  private void noun(int at, RelationType type) {
    List<Entity> between = between(at);
    if (between.size() == 2) {
      add(type, between.subList(0, 1), between.subList(1, 2), at, at + 6, c.node(at).low);
      return;
    }
    Clause clause = null;
    for (Clause other : c.clauses) {
      if (other.verb < at && !other.open) {
        clause = other;
      }
    }
    if (clause != null && (clause.negated || clause.hypothetical)) {
      return;
    }
    List<Entity> with = List.of();
    for (int j = at + 1;
        j < Math.min(c.nodes.size(), at + 7) && with.isEmpty() && !c.is(j, Node.Kind.VERB);
        j++) {
      if (c.word(j, "with") || c.word(j, "against")) {
        Phrase phrase = c.outermost(j + 1);
        with =
            phrase == null ? List.of() : Context.filter(c.chained(phrase), ConflictClaims::group);
        if (with.isEmpty() && phrase != null && phrase.isRole() && phrase.plural()) {
          with = including(phrase.to);
        }
      }
    }
    if (with.isEmpty()) {
      return;
    }
    List<Entity> subject = clause == null ? List.of() : c.collective(clause);
    if (subject.isEmpty()) {
      subject = before(at, with);
    }
    int from = clause == null ? Math.max(0, at - 4) : clause.from;
    add(type, subject, with, from, at + 5, c.node(at).low);
  }

  /** "waged war against rival groups, including A and B": these. */
  private List<Entity> including(int at) {
    int i = c.is(at, Node.Kind.COMMA) ? at + 1 : at;
    Phrase phrase = c.word(i, "including") ? c.outermost(i + 1) : null;
    return phrase == null ? List.of() : Context.filter(c.chained(phrase), ConflictClaims::group);
  }

  /** "A has fought B for control of the routes in X": both are there. */
  private void contested(Clause clause) {
    if (!Set.of("fight", "battle", "war", "compete", "feud", "vie").contains(clause.lemma)) {
      return;
    }
    for (int i = clause.verb + 1; i + 2 < c.nodes.size() && i - clause.verb < 12; i++) {
      boolean control =
          c.word(i, "for")
              && (c.word(i + 1, "control")
                  || c.word(i + 2, "control")
                  || c.word(i + 1, "territory"));
      for (int j = i + 2; control && j < Math.min(c.nodes.size(), i + 9); j++) {
        if (c.word(j, "in") && !new Places(c).places(j).isEmpty()) {
          List<Entity> groups = new ArrayList<>(c.subject(clause, ConflictClaims::group));
          groups.addAll(Context.filter(c.object(clause), ConflictClaims::group));
          groups.addAll(c.after(clause, Set.of("with", "against"), ConflictClaims::group));
          new Places(c)
              .claim(
                  groups.stream().distinct().toList(),
                  new Places(c).places(j),
                  null,
                  clause.from + 4,
                  j + 2);
          return;
        }
      }
    }
  }

  /** "between A and B". */
  private List<Entity> between(int at) {
    for (int j = at + 1; j < Math.min(c.nodes.size(), at + 4); j++) {
      if (c.word(j, "between")) {
        Phrase phrase = c.outermost(j + 1);
        return phrase == null
            ? List.of()
            : Context.filter(c.chained(phrase), ConflictClaims::group);
      }
    }
    return List.of();
  }

  /** The group named last before the noun: "G, in alliance with H, …". */
  private List<Entity> before(int at, List<Entity> except) {
    List<Entity> found = List.of();
    for (Phrase phrase : c.phrases) {
      boolean near = phrase.to <= at && at - phrase.to < 5 && !phrase.isPronoun();
      List<Entity> refs =
          near
              ? Context.filter(
                  phrase.isName() ? phrase.listed() : c.one(phrase), ConflictClaims::group)
              : List.of();
      if (!refs.isEmpty() && refs.stream().noneMatch(except::contains)) {
        found = refs;
      }
    }
    return found;
  }

  /** "former members of G formed H": H came of G. */
  private void formed(Clause clause) {
    if (!Set.of("form", "found", "create", "establish", "start").contains(clause.lemma)) {
      return;
    }
    for (Phrase phrase : c.phrases) {
      boolean founders =
          phrase.isRole()
              && phrase.plural()
              && phrase.status == dev.trama.model.ClaimStatus.FORMER
              && phrase.head.role.is(RoleKind.MEMBER)
              && (clause.passive
                  ? phrase.from > clause.verb && c.word(phrase.from - 1, "by")
                  : phrase.to == clause.from);
      for (Phrase.Argument argument : founders ? phrase.arguments : List.<Phrase.Argument>of()) {
        List<Entity> old =
            Context.filter(c.resolve(argument.phrases().get(0)), ConflictClaims::group);
        List<Entity> made =
            clause.passive
                ? c.subject(clause, ConflictClaims::group)
                : Context.filter(c.object(clause), ConflictClaims::group);
        add(
            RelationType.SUCCEEDED,
            made,
            old,
            Math.min(clause.from, phrase.from),
            Math.max(c.clauseEnd(clause), phrase.to),
            "formed by former members");
      }
    }
  }

  /** "G operates under the umbrella of H": G is part of H. */
  private void umbrella(Clause clause) {
    if (!Set.of("operate", "work", "act", "function").contains(clause.lemma)) {
      return;
    }
    for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 5); i++) {
      boolean under =
          c.word(i, "under")
              && (c.word(i + 2, "umbrella")
                  || c.word(i + 2, "protection")
                  || c.word(i + 2, "auspices")
                  || c.word(i + 2, "command"))
              && c.word(i + 3, "of");
      Phrase phrase = under ? c.outermost(i + 4) : null;
      if (phrase != null) {
        List<Entity> whole =
            Context.filter(phrase.isName() ? phrase.bearers : c.one(phrase), ConflictClaims::group);
        add(
            RelationType.PART_OF,
            c.subject(clause, ConflictClaims::group),
            whole,
            clause.from,
            phrase.to,
            "part");
      }
    }
  }

  /** "G works closely with H": two groups that act together. */
  private void together(Clause clause) {
    boolean cooperates =
        Set.of("work", "cooperate", "collaborate", "partner", "coordinate").contains(clause.lemma)
            && !clause.passive
            && !clause.infinitive;
    if (!cooperates) {
      return;
    }
    List<Entity> with = c.after(clause, Set.of("with"), ConflictClaims::group);
    if (with.isEmpty()) {
      return;
    }
    List<Entity> groups = new ArrayList<>();
    for (Entity entity : c.subject(clause, e -> group(e) || e.is(EntityType.PERSON))) {
      if (group(entity)) {
        groups.add(entity);
      }
    }
    add(
        RelationType.ALLIED_WITH,
        groups,
        with,
        clause.from,
        c.clauseEnd(clause),
        clause.lemma + " with");
  }

  /** "A and B are allies": of each other. */
  static void mutual(Context c, Phrase phrase, List<Entity> bearers) {
    boolean predicate =
        phrase.plural()
            && phrase.arguments.isEmpty()
            && bearers.size() == 2
            && bearers.stream().allMatch(ConflictClaims::group)
            && c.is(phrase.from - 1, Node.Kind.VERB);
    RelationType type =
        phrase.head.role.is(RoleKind.ALLY)
            ? RelationType.ALLIED_WITH
            : phrase.head.role.is(RoleKind.RIVAL) ? RelationType.RIVAL_OF : null;
    if (predicate && type != null) {
      new ConflictClaims(c)
          .add(
              type,
              bearers.subList(0, 1),
              bearers.subList(1, 2),
              phrase.from - 1,
              phrase.to,
              phrase.head.role.singular());
    }
  }

  private static boolean group(Entity e) {
    return e.is(EntityType.CRIMINAL_GROUP);
  }

  private void add(
      RelationType type, List<Entity> from, List<Entity> to, int begin, int end, String role) {
    for (Entity a : from) {
      for (Entity b : to) {
        Draft draft = c.add(type, a, b, c.span(begin, Math.min(c.nodes.size(), end)));
        if (draft != null && draft.role == null) {
          draft.role = role;
        }
      }
    }
  }
}
