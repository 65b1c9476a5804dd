package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Roles whose group the text leaves out: "two soldiers, X and Y", "X, the national president", "his
 * organization" where a group bears the owner's surname.
 */
final class ImpliedGroups {
  private static final Set<String> RANKS =
      Set.of(
          "soldier",
          "capo",
          "capo regime",
          "captain",
          "underboss",
          "consigliere",
          "hitman",
          "sicario",
          "made member",
          "gang member",
          "prospect",
          "sergeant-at-arms",
          "national sergeant-at-arms",
          "foot soldier",
          "lieutenant",
          "top lieutenant",
          "enforcer");
  private static final Set<String> HEADS =
      Set.of(
          "national president",
          "underboss",
          "plaza boss",
          "acting boss",
          "street boss",
          "ringleader",
          "dragonhead",
          "shot caller",
          "co-leader");

  private final Context c;
  private final Function<Phrase, Span> spans;

  ImpliedGroups(Context context, Function<Phrase, Span> spans) {
    this.c = context;
    this.spans = spans;
  }

  /** Of the group that is spoken of. */
  void claim(Phrase phrase, List<Entity> bearers) {
    String noun = phrase.head.role.singular();
    boolean rank = RANKS.contains(noun);
    boolean head = HEADS.contains(noun);
    if (!rank && !head || !phrase.arguments.isEmpty() || phrase.negated) {
      return;
    }
    Entity group = c.discourse.groupBefore(c.offset(phrase.from), List.of(), "family");
    for (Entity bearer : bearers) {
      boolean person = bearer.is(EntityType.PERSON) && !c.discourse.isOfficial(bearer);
      Draft draft =
          group == null || !person
              ? null
              : c.add(
                  head ? RelationType.LEADS : RelationType.MEMBER_OF,
                  bearer,
                  group,
                  spans.apply(phrase));
      if (draft != null && draft.role == null) {
        draft.role = phrase.text;
        draft.status = phrase.status;
        draft.confidence = 0.8;
      }
    }
  }

  /** "X's organization", "his money laundering organization": the one that bears X's surname. */
  void namesake() {
    for (Phrase phrase : c.phrases) {
      boolean whose =
          phrase.isRole()
              && phrase.head.role.is(RoleKind.GROUP)
              && !phrase.plural()
              && phrase.possessed
              && !phrase.negated
              && !phrase.head.role.singular().equals("family");
      if (!whose) {
        continue;
      }
      for (Phrase.Argument argument : phrase.arguments) {
        if (argument.bond() != Phrase.Bond.POSSESSOR) {
          continue;
        }
        for (Entity owner : c.resolve(argument.phrases().get(0))) {
          Entity group = owner.is(EntityType.PERSON) ? namesakeOf(owner) : null;
          if (group == null || c.discourse.isOfficial(owner)) {
            continue;
          }
          phrase.bearers = List.of(group);
          Draft draft = c.add(RelationType.LEADS, owner, group, spans.apply(phrase));
          if (draft != null && draft.role == null) {
            draft.role = "leader";
            draft.confidence = 0.85;
          }
        }
      }
    }
  }

  /** The one group whose name is a surname of the person and a word for its kind. */
  private Entity namesakeOf(Entity person) {
    Entity found = null;
    for (Entity group : c.entities.all(EntityType.CRIMINAL_GROUP)) {
      List<String> words = group.words();
      boolean bears =
          !words.isEmpty() && person.words().indexOf(words.get(0)) > 0 && words.size() > 1;
      if (bears && found != null) {
        return null;
      }
      found = bears ? group : found;
    }
    return found;
  }
}
