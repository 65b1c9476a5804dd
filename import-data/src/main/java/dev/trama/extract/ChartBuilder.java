package dev.trama.extract;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.relation.Draft;
import dev.trama.extract.relation.RelationFinder;
import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.ClaimState;
import dev.trama.model.EntityType;
import dev.trama.model.Ids;
import dev.trama.model.Name;
import dev.trama.model.Profile;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.SourceDocument;
import dev.trama.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns what was found in a document into its chart. */
final class ChartBuilder {
  /** Below this a claim is proposed for review, not asserted. */
  private static final double SURE = 0.8;

  private final SourceDocument document;
  private final Entities entities;
  private final RelationFinder.Result found;
  private final Map<Entity, List<Value>> values;
  private final Map<Entity, String> ids = new IdentityHashMap<>();
  private final Set<Entity> positions = new HashSet<>();
  private final Set<Entity> subjects = new HashSet<>();

  ChartBuilder(
      SourceDocument document,
      Entities entities,
      RelationFinder.Result found,
      Map<Entity, List<Value>> values) {
    this.values = values;
    this.document = document;
    this.entities = entities;
    this.found = found;
    for (Draft draft : found.drafts()) {
      if (draft.type() == RelationType.HOLDS_POSITION) {
        positions.add(draft.from());
      } else if (draft.type() != RelationType.KIN_OF) {
        subjects.add(draft.from());
      }
    }
  }

  Chart build() {
    List<Profile> profiles = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Entity entity : entities.all()) {
      boolean adjective = entity.mentions().get(0).sort() == Mention.Sort.DEMONYM;
      if (adjective && !entity.isNeeded()) {
        continue;
      }
      String id = Ids.profile(document.sha256(), entity.type(), entity.name(), entity.first());
      if (taken.add(id)) {
        ids.put(entity, id);
        profiles.add(
            new Profile(
                id,
                entity.type(),
                names(entity),
                category(entity),
                values.getOrDefault(entity, List.of())));
      }
    }
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Draft draft : found.drafts()) {
      Claim claim = claim(draft);
      if (claim != null) {
        claims.putIfAbsent(claim.id(), claim);
      }
    }
    return new Chart(document, profiles, List.copyOf(claims.values()));
  }

  private static List<Name> names(Entity entity) {
    return entity.forms().stream()
        .map(form -> new Name(form.text(), form.kind(), form.span()))
        .toList();
  }

  private Category category(Entity entity) {
    if (!entity.is(EntityType.PERSON)) {
      return null;
    }
    if (found.officials().contains(entity)) {
      return Category.OFFICIAL;
    }
    boolean position = positions.contains(entity);
    boolean accused = subjects.contains(entity);
    if (found.victims().contains(entity) && !accused) {
      return Category.VICTIM;
    }
    return position && !accused ? Category.OFFICIAL : Category.SUBJECT;
  }

  private Claim claim(Draft draft) {
    String from = ids.get(draft.from());
    String to = draft.to() == null ? null : ids.get(draft.to());
    if (from == null || draft.to() != null && to == null) {
      return null;
    }
    String said = draft.accordingTo() == null ? null : ids.get(draft.accordingTo());
    Qualifiers qualifiers =
        new Qualifiers(
            draft.role(),
            draft.kin(),
            draft.amount(),
            draft.currency(),
            draft.programme(),
            draft.date(),
            null,
            null,
            draft.status(),
            said);
    String detail =
        draft.kin() != null
            ? draft.kin()
            : draft.amount() != null ? draft.amount().toPlainString() : draft.role();
    String id = Ids.claim(document.sha256(), draft.type(), from, to, detail, draft.span());
    ClaimState state = draft.confidence() >= SURE ? ClaimState.ASSERTED : ClaimState.PROPOSED;
    return new Claim(
        id,
        draft.type(),
        from,
        to,
        qualifiers,
        draft.span().of(document.text()),
        draft.span(),
        Extractor.NAME,
        draft.confidence(),
        state);
  }
}
