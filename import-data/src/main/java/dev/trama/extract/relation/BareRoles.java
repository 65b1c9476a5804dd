package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.util.List;
import java.util.function.Function;

/** Role nouns that claim something though they name no group or person: defendant, soldier. */
final class BareRoles {
  private final Context c;
  private final Function<Phrase, Span> spans;

  BareRoles(Context context, Function<Phrase, Span> spans) {
    this.c = context;
    this.spans = spans;
  }

  /** A defendant is charged; so is a fugitive "in this case". */
  void accused(Phrase phrase, List<Entity> bearers) {
    String noun = phrase.head.role.singular();
    boolean defendant =
        noun.equals("defendant") || noun.equals("co-defendant") || noun.equals("codefendant");
    boolean fugitive = noun.equals("fugitive") && (c.says("case", "indictment", "charged"));
    if (!defendant && !fugitive) {
      return;
    }
    for (Entity bearer : bearers) {
      if (bearer.is(EntityType.PERSON) && !c.discourse.isOfficial(bearer)) {
        c.add(RelationType.CHARGED, bearer, null, spans.apply(phrase));
        c.discourse.accused(bearer);
      }
    }
  }

  /** "members of the rival X clan": the rival of the group that is spoken of. */
  void rival(Phrase phrase, List<Entity> bearers) {
    boolean rival =
        phrase.head.role.is(dev.trama.extract.text.Lexicon.RoleKind.RIVAL)
            && phrase.arguments.isEmpty()
            && Bearers.isGroup(bearers);
    Entity group =
        rival ? c.discourse.groupBefore(c.offset(phrase.from), bearers, "its own") : null;
    if (group == null || bearers.contains(group)) {
      return;
    }
    for (Entity bearer : bearers) {
      Draft draft = c.add(RelationType.RIVAL_OF, group, bearer, spans.apply(phrase));
      if (draft != null && draft.role == null) {
        draft.role = "rival";
        draft.confidence = 0.75;
      }
    }
  }
}
