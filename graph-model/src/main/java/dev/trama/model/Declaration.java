package dev.trama.model;

import dev.trama.model.RelationWord.End;
import dev.trama.model.RelationWord.Form;
import dev.trama.model.RelationWord.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a {@link RelationType} declares its ends and words; reads as a sentence there. */
final class Declaration {
  static final EnumSet<EntityType> ACTORS =
      EnumSet.of(EntityType.PERSON, EntityType.CRIMINAL_GROUP, EntityType.COMPANY);

  static final Set<EntityType> ACTORS_AND_CRAFT =
      EnumSet.of(
          EntityType.PERSON,
          EntityType.CRIMINAL_GROUP,
          EntityType.COMPANY,
          EntityType.VESSEL,
          EntityType.AIRCRAFT);

  final Set<EntityType> from;
  Set<EntityType> to = EnumSet.noneOf(EntityType.class);
  boolean symmetric;
  boolean transitive;
  boolean mayLackTarget;
  // No EnumSet: it would ask the enum for its constants while they are being made.
  final Set<RelationType> implying = new LinkedHashSet<>();
  final List<RelationWord> words = new ArrayList<>();

  private Declaration(Set<EntityType> from) {
    this.from = from;
  }

  static Declaration from(EntityType... types) {
    return new Declaration(EnumSet.copyOf(List.of(types)));
  }

  static Declaration fromActors() {
    return new Declaration(ACTORS);
  }

  Declaration to(EntityType... types) {
    to = EnumSet.copyOf(List.of(types));
    return this;
  }

  Declaration toActors() {
    to = ACTORS;
    return this;
  }

  Declaration symmetric() {
    symmetric = true;
    return this;
  }

  /** A part of a part is a part: may be asked at any depth. */
  Declaration transitive() {
    transitive = true;
    return this;
  }

  /** The claim may stand without its other end, and is a fact then. */
  Declaration orNone() {
    mayLackTarget = true;
    return this;
  }

  /** Whoever stands in that relation stands in this one as well: a leader is a member. */
  Declaration impliedBy(RelationType type) {
    implying.add(type);
    return this;
  }

  Declaration noun(End asks, String... texts) {
    return add(Form.NOUN, asks, Language.ENGLISH, null, texts);
  }

  /** Nouns that ask only for the claims with this role. */
  Declaration role(String role, End asks, String... texts) {
    return add(Form.NOUN, asks, Language.ENGLISH, role, texts);
  }

  Declaration active(End asks, String... texts) {
    return add(Form.ACTIVE, asks, Language.ENGLISH, null, texts);
  }

  Declaration active(String role, End asks, List<String> texts) {
    return add(Form.ACTIVE, asks, Language.ENGLISH, role, texts.toArray(String[]::new));
  }

  Declaration participle(String role, End asks, List<String> texts) {
    return add(Form.PARTICIPLE, asks, Language.ENGLISH, role, texts.toArray(String[]::new));
  }

  Declaration participle(End asks, String... texts) {
    return add(Form.PARTICIPLE, asks, Language.ENGLISH, null, texts);
  }

  Declaration sustantivo(End asks, String... texts) {
    return add(Form.NOUN, asks, Language.SPANISH, null, texts);
  }

  Declaration verbo(End asks, String... texts) {
    return add(Form.ACTIVE, asks, Language.SPANISH, null, texts);
  }

  Declaration participio(End asks, String... texts) {
    return add(Form.PARTICIPLE, asks, Language.SPANISH, null, texts);
  }

  Declaration papel(String role, End asks, String... texts) {
    return add(Form.NOUN, asks, Language.SPANISH, role, texts);
  }

  private Declaration add(Form form, End asks, Language language, String role, String... texts) {
    for (String text : texts) {
      words.add(new RelationWord(text, form, asks, language, role));
    }
    return this;
  }
}
