package dev.trama.formats.ftm;

import dev.trama.formats.lists.JsonObjects;
import dev.trama.formats.lists.ListFile;
import java.util.Map;
import java.util.function.Consumer;

/** Entities as objects of their own, or changes that wrap them. */
final class FtmObjects implements FtmSource {
  private static final String WRAPPER = "entities";

  private final ListFile file;
  private final JsonObjects objects;
  private final Consumer<String> problems;

  FtmObjects(ListFile file, Consumer<String> problems) {
    this.file = file;
    this.objects = new JsonObjects(file, WRAPPER);
    this.problems = problems;
  }

  @Override
  public FtmEntity next() {
    for (Map<String, Object> object = objects.next(); object != null; object = objects.next()) {
      FtmEntity entity = FtmEntity.of(object);
      if (entity != null) {
        return entity;
      }
      if ("DEL".equals(object.get("op"))) {
        problems.accept(file.path() + ", line " + objects.line() + ": a deletion is not applied");
      } else if (!object.containsKey("op") && !object.isEmpty()) {
        throw file.broken(objects.line(), "an entity without an id or a schema");
      }
    }
    return null;
  }

  @Override
  public void close() {
    objects.close();
  }
}
