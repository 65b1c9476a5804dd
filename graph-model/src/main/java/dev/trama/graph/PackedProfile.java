package dev.trama.graph;

import dev.trama.model.Category;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.resolve.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Profiles as rows of texts, put aside on disk until all of one entity can be brought together. */
final class PackedProfile {
  private PackedProfile() {}

  /** The row; its first column is the entity. Lists are counted before they are written. */
  static List<String> of(String entity, Unresolved profile) {
    List<String> row = new ArrayList<>();
    row.add(entity);
    row.add(profile.type().name());
    row.add(profile.document());
    row.add(profile.category() == null ? null : profile.category().name());
    row.add(Integer.toString(profile.names().size()));
    profile
        .names()
        .forEach(
            form -> {
              row.add(form.text());
              row.add(form.kind().name());
            });
    for (List<String> list :
        List.of(profile.birthDates(), profile.genders(), profile.identifiers())) {
      row.add(Integer.toString(list.size()));
      row.addAll(list);
    }
    return row;
  }

  /** Adds what a row says to the entity it is of. */
  static void absorb(Map<String, EntityState> states, List<String> row) {
    EntityType type = EntityType.valueOf(row.get(1));
    List<Unresolved.Form> names = new ArrayList<>();
    int at = 5;
    for (int i = 0; i < Integer.parseInt(row.get(4)); i++, at += 2) {
      names.add(new Unresolved.Form(row.get(at), NameKind.valueOf(row.get(at + 1))));
    }
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int size = Integer.parseInt(row.get(at));
      lists.add(row.subList(at + 1, at + 1 + size));
      at += size + 1;
    }
    Category category = row.get(3) == null ? null : Category.valueOf(row.get(3));
    states
        .computeIfAbsent(row.get(0), id -> EntityState.fresh(id, type))
        .absorb(
            new Unresolved(
                null,
                row.get(2),
                null,
                type,
                names,
                category,
                lists.get(0),
                lists.get(1),
                lists.get(2),
                List.of()),
            true);
  }
}
