package dev.trama.explore;

/** Where ways between two entities are looked for. */
interface Area {
  /** Ways in it, which may have so many links or fewer. */
  LooplessPaths within(int links);

  /** Whether it can grow no further. */
  boolean isWhole();

  /** The id of the entity that is this node. */
  String id(int node);
}
