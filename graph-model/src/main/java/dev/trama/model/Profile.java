package dev.trama.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one document says about one person, group, place ….
 *
 * @param id from {@link Ids#profile}
 * @param names every form the document uses; the first is the fullest
 * @param category null for anything but a person
 */
public record Profile(
    String id, EntityType type, List<Name> names, Category category, List<Value> values) {
  public Profile {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a profile without a name: " + id);
    }
    names = List.copyOf(names);
    values = List.copyOf(values);
  }

  /** The fullest name. */
  public String name() {
    return names.get(0).text();
  }

  public Stream<Value> values(ValueKind kind) {
    return values.stream().filter(v -> v.kind() == kind);
  }
}
