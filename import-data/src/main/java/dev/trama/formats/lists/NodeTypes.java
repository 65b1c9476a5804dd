package dev.trama.formats.lists;

import dev.trama.model.EntityType;
import dev.trama.model.RelationWord.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the words on a node say of what it is. */
public final class NodeTypes {
  private static final Map<String, EntityType> TYPES = types();

  private NodeTypes() {}

  /** Empty where the words name no type; labels as Neo4j writes them, ":Person:Suspect", do. */
  public static Optional<EntityType> of(String words) {
    for (String word : (words + ":" + words).split("[:;,|]")) {
      EntityType type = TYPES.get(word.strip().toLowerCase(Locale.ROOT));
      if (type != null) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static Map<String, EntityType> types() {
    Map<String, EntityType> types = new HashMap<>();
    for (EntityType type : EntityType.values()) {
      types.put(type.label().toLowerCase(Locale.ROOT), type);
      for (Language language : Language.values()) {
        type.words(language).forEach(word -> types.put(word, type));
      }
    }
    types.put("actor", EntityType.PERSON);
    types.put("man", EntityType.PERSON);
    types.put("woman", EntityType.PERSON);
    types.put("organisation", EntityType.CRIMINAL_GROUP);
    types.put("gang", EntityType.CRIMINAL_GROUP);
    types.put("firm", EntityType.COMPANY);
    types.put("location", EntityType.LOCATION);
    return types;
  }
}
