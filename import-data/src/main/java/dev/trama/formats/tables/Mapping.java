package dev.trama.formats.tables;

import dev.trama.formats.lists.Lines;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.NodeTypes;
import dev.trama.formats.lists.RelationWords;
import dev.trama.model.Category;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import dev.trama.model.ValueKind;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the columns of a table mean, as a mapping file says it: which entities a row speaks of, what
 * it tells of them, and what it claims. Checked whole when it is read; columns are checked when a
 * table is opened with it.
 */
public final class Mapping {
  private static final Set<String> TABLE = Set.of("publisher", "published", "id", "sheet", "dates");
  private static final Set<String> ENTITY = Set.of("type", "id", "name", "category");
  private static final Set<String> CLAIM =
      Set.of(
          "from",
          "to",
          "relation",
          "kin",
          "role",
          "since",
          "until",
          "date",
          "amount",
          "currency",
          "programme",
          "status");
  private static final Map<String, NameKind> NAMES =
      Map.of(
          "alias", NameKind.ALIAS,
          "nickname", NameKind.NICKNAME,
          "acronym", NameKind.ACRONYM);
  private static final Map<String, ValueKind> VALUES =
      Arrays.stream(ValueKind.values())
          .filter(kind -> kind != ValueKind.IDENTIFIER)
          .collect(
              Collectors.toMap(
                  kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), kind -> kind));

  private final Path file;
  private final Map<String, MappingLine> table = new LinkedHashMap<>();
  private final Map<String, EntityPart> entities = new LinkedHashMap<>();
  private final List<ClaimPart> claims = new ArrayList<>();
  private final List<MappingLine> all;

  /** An entity that rows speak of, and what they say of it. */
  static final class EntityPart {
    final Map<String, MappingLine> own = new LinkedHashMap<>();
    final List<MappingLine> names = new ArrayList<>();
    final List<MappingLine> values = new ArrayList<>();

    MappingLine get(String key) {
      return own.get(key);
    }
  }

  /** A claim that rows make. */
  static final class ClaimPart {
    final Map<String, MappingLine> own = new LinkedHashMap<>();

    MappingLine get(String key) {
      return own.get(key);
    }
  }

  private Mapping(Path file, List<MappingLine> all) {
    this.file = file;
    this.all = all;
  }

  /**
   * Reads a mapping file.
   *
   * @throws dev.trama.model.TramaException where it cannot be read or does not make sense; its
   *     message names line and column and says what to do
   */
  public static Mapping read(Path path) {
    List<String> lines = new ArrayList<>();
    try (Lines text = new Lines(ListFile.of(path))) {
      for (String line = text.next(); line != null; line = text.next()) {
        lines.add(line);
      }
    }
    Mapping mapping = new Mapping(path, MappingLine.parse(path, lines));
    mapping.all.forEach(mapping::take);
    mapping.check();
    return mapping;
  }

  private void take(MappingLine line) {
    Map<String, MappingLine> into;
    if (line.section().isEmpty()) {
      allow(line, TABLE, "before the first section");
      into = table;
    } else if (line.section().startsWith("claim ")) {
      allow(line, CLAIM, "in a [claim]");
      if (claims.isEmpty() || sectionOf(claims.get(claims.size() - 1)) != line.sectionLine()) {
        claims.add(new ClaimPart());
      }
      into = claims.get(claims.size() - 1).own;
    } else {
      EntityPart entity = entities.computeIfAbsent(line.section(), s -> new EntityPart());
      if (NAMES.containsKey(line.key())) {
        entity.names.add(line);
        return;
      }
      if (VALUES.containsKey(line.key()) || line.key().matches("identifier [^:\\s]+(@[^:]+)?")) {
        entity.values.add(line);
        return;
      }
      Set<String> keys = new TreeSet<>(ENTITY);
      keys.addAll(NAMES.keySet());
      keys.addAll(VALUES.keySet());
      keys.add("identifier SCHEME");
      allow(line, keys, "in an entity");
      into = entity.own;
    }
    if (into.put(line.key(), line) != null) {
      throw line.problem("a second \"" + line.key() + "\" here; remove one of them");
    }
  }

  private static int sectionOf(ClaimPart claim) {
    return claim.own.values().iterator().next().sectionLine();
  }

  private static void allow(MappingLine line, Set<String> keys, String where) {
    if (!keys.contains(line.key())) {
      throw line.problem(
          "\""
              + line.key()
              + "\" means nothing "
              + where
              + "; what does: "
              + String.join(", ", new TreeSet<>(keys)));
    }
  }

  private void check() {
    if (entities.isEmpty()) {
      throw MappingLine.problem(
          file, 1, 1, "no entity is described; add a section such as [person] with type and name");
    }
    MappingLine published = table.get("published");
    if (published != null
        && !(published.constant() && PartialDate.parse(published.value()).isPresent())) {
      throw published.problem("must be a date in quotes, such as \"2024-03-01\"");
    }
    MappingLine dates = table.get("dates");
    if (dates != null) {
      try {
        DateTimeFormatter.ofPattern(dates.value());
      } catch (IllegalArgumentException e) {
        throw dates.problem("no pattern of dates; write one such as \"d/M/uuuu\"");
      }
    }
    entities.forEach(this::checkEntity);
    claims.forEach(this::checkClaim);
  }

  private void checkEntity(String name, EntityPart entity) {
    int line =
        all.stream().filter(l -> l.section().equals(name)).findFirst().orElseThrow().sectionLine();
    for (String needed : List.of("type", "name")) {
      if (entity.get(needed) == null) {
        throw MappingLine.problem(
            file, line, 1, "[" + name + "] has no " + needed + "; add: " + needed + " = …");
      }
    }
    MappingLine type = entity.get("type");
    if (type.constant() && NodeTypes.of(type.value()).isEmpty()) {
      throw type.problem(
          "\""
              + type.value()
              + "\" is no type; types are "
              + Arrays.stream(EntityType.values())
                  .map(EntityType::label)
                  .collect(Collectors.joining(", ")));
    }
    MappingLine category = entity.get("category");
    if (category != null
        && category.constant()
        && Arrays.stream(Category.values())
            .noneMatch(c -> c.name().equalsIgnoreCase(category.value()))) {
      throw category.problem("categories are subject, official, victim and source");
    }
  }

  private void checkClaim(ClaimPart claim) {
    for (String needed : List.of("from", "relation")) {
      if (claim.get(needed) == null) {
        throw MappingLine.problem(
            file, sectionOf(claim), 1, "[claim] has no " + needed + "; add: " + needed + " = …");
      }
    }
    for (String end : List.of("from", "to")) {
      MappingLine line = claim.get(end);
      if (line != null && !entities.containsKey(line.value())) {
        throw line.problem(
            "no section ["
                + line.value()
                + "]; there are: "
                + String.join(", ", entities.keySet()));
      }
    }
    MappingLine relation = claim.get("relation");
    if (relation.constant()) {
      checkRelation(claim, relation);
    }
  }

  private void checkRelation(ClaimPart claim, MappingLine relation) {
    RelationType type = RelationWords.of(relation.value()).type();
    Optional<EntityType> from = typeOf(claim.get("from"));
    Optional<EntityType> to = typeOf(claim.get("to"));
    if (claim.get("to") == null && !type.mayLackTarget()) {
      throw relation.problem(type + " needs two ends; add: to = …");
    }
    boolean known = from.isPresent() && (claim.get("to") == null || to.isPresent());
    boolean reversed = RelationWords.of(relation.value()).reversed();
    if (known
        && !type.permits(
            reversed ? to.orElse(null) : from.get(), reversed ? from.get() : to.orElse(null))) {
      throw relation.problem(
          type
              + " runs from "
              + labels(type.from())
              + " to "
              + labels(type.to())
              + "; choose another relation, or LINKED_TO");
    }
  }

  private static String labels(Set<EntityType> types) {
    return types.stream().map(EntityType::label).sorted().collect(Collectors.joining(", "));
  }

  private Optional<EntityType> typeOf(MappingLine end) {
    MappingLine type = end == null ? null : entities.get(end.value()).get("type");
    return type != null && type.constant() ? NodeTypes.of(type.value()) : Optional.empty();
  }

  /** Checks that a table has the columns that this names; they are numbered from 0. */
  Map<String, Integer> columns(List<String> header) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(header.get(i).strip(), i);
    }
    for (MappingLine line : all) {
      boolean names =
          !line.constant()
              && !Set.of("publisher", "published", "sheet", "dates").contains(line.key())
              && !(line.section().startsWith("claim ")
                  && Set.of("from", "to").contains(line.key()));
      if (names && !columns.containsKey(line.value())) {
        throw line.problem(
            "the table has no column \""
                + line.value()
                + "\" (a constant stands in quotes); its columns: "
                + String.join(", ", columns.keySet()));
      }
    }
    return columns;
  }

  MappingLine table(String key) {
    return table.get(key);
  }

  Map<String, EntityPart> entities() {
    return entities;
  }

  List<ClaimPart> claims() {
    return claims;
  }

  static NameKind nameKind(MappingLine line) {
    return NAMES.get(line.key());
  }

  /** Null for an identifier. */
  static ValueKind valueKind(MappingLine line) {
    return VALUES.get(line.key());
  }
}
