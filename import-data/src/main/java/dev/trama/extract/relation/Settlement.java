package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What later statements of a document make needless or certain. */
final class Settlement {
  private final List<Draft> drafts;
  private final Discourse discourse;
  private final Courts courts;

  Settlement(List<Draft> drafts, Discourse discourse, Courts courts) {
    this.drafts = drafts;
    this.discourse = discourse;
    this.courts = courts;
  }

  /** Not the district of one accused alone, to whom only their own sentence ties it. */
  private boolean isSeat(Entity district) {
    boolean others = false;
    for (Draft draft : drafts) {
      if (draft.to() == district && draft.type() == RelationType.HOLDS_POSITION) {
        return true;
      }
      others |= draft.to() == district && draft.type() == RelationType.CHARGED;
    }
    return !others;
  }

  /** What later statements make needless or certain. */
  void settle() {
    Entity only = courts.only();
    Map<Entity, Set<RelationType>> complete = new IdentityHashMap<>();
    Map<Entity, Set<Entity>> led = new IdentityHashMap<>();
    Map<Entity, Set<Entity>> belongs = new IdentityHashMap<>();
    for (Draft draft : drafts) {
      if (draft.to() != null) {
        complete
            .computeIfAbsent(draft.from(), k -> EnumSet.noneOf(RelationType.class))
            .add(draft.type());
      }
      if (draft.type() == RelationType.LEADS || draft.type() == RelationType.MEMBER_OF) {
        belongs.computeIfAbsent(draft.from(), k -> new java.util.HashSet<>()).add(draft.to());
      }
      if (draft.type() == RelationType.LEADS) {
        led.computeIfAbsent(draft.from(), k -> new java.util.HashSet<>()).add(draft.to());
      }
    }
    List<Draft> settled = new ArrayList<>();
    boolean seat = only != null && isSeat(only);
    for (Draft draft : drafts) {
      boolean member =
          draft.type() == RelationType.MEMBER_OF
              && led.getOrDefault(draft.from(), Set.of()).contains(draft.to());
      boolean bareEvent =
          draft.to() == null
              && draft.type() != RelationType.REWARD
              && complete.getOrDefault(draft.from(), Set.of()).contains(draft.type());
      boolean office =
          discourse.isOfficial(draft.from())
              && draft.type() != RelationType.HOLDS_POSITION
              && draft.type() != RelationType.NATIONAL_OF
              && draft.type() != RelationType.KIN_OF;
      boolean wronged =
          discourse.isVictim(draft.from())
              && EnumSet.of(
                      RelationType.CHARGED,
                      RelationType.CONVICTED,
                      RelationType.ARRESTED,
                      RelationType.EXTRADITED,
                      RelationType.TRAFFICS)
                  .contains(draft.type());
      boolean serves =
          draft.type() == RelationType.SUPPORTS
              && belongs.getOrDefault(draft.from(), Set.of()).contains(draft.to());
      if (member || serves || bareEvent || office || wronged) {
        continue;
      }
      boolean place =
          draft.to() == null
              && draft.type() == RelationType.CHARGED
              && only != null
              && (only.first().start() < draft.span().end() || seat);
      settled.add(place ? draft.at(only) : draft);
    }
    drafts.clear();
    drafts.addAll(settled);
  }
}
