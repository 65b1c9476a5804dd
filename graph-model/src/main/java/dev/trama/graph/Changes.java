package dev.trama.graph;

/** What statements changed in the graph, as the database counted it. */
public record Changes(
    long nodesCreated,
    long nodesDeleted,
    long relationshipsCreated,
    long relationshipsDeleted,
    long propertiesSet,
    long labelsChanged) {
  public static final Changes NONE = new Changes(0, 0, 0, 0, 0, 0);

  public Changes plus(Changes other) {
    return new Changes(
        nodesCreated + other.nodesCreated,
        nodesDeleted + other.nodesDeleted,
        relationshipsCreated + other.relationshipsCreated,
        relationshipsDeleted + other.relationshipsDeleted,
        propertiesSet + other.propertiesSet,
        labelsChanged + other.labelsChanged);
  }
}
