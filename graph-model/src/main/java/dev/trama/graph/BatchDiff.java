package dev.trama.graph;

import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.List;

/** What a batch brought to the graph, or what two batches say differently. */
public record BatchDiff(List<EntityChange> entities, List<LinkChange> links) {

  /** How it stands to what was there before, or to the other batch. */
  public enum Change {
    /** There because of this batch alone; of two batches, only the second says so. */
    NEW,
    /** The batch superseded all that said so; of two batches, only the first says so. */
    ENDED
  }

  /** An entity. */
  public record EntityChange(
      Change change, String id, EntityType type, String name, long documents) {}

  /**
   * A link.
   *
   * @param kin the kin term of a KIN_OF link; null for any other
   * @param claims how many claims of the batch say so
   */
  public record LinkChange(
      Change change,
      String fromId,
      String from,
      RelationType type,
      String kin,
      String toId,
      String to,
      long claims) {}
}
