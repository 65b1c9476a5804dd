package dev.trama.render;

/** The forms in which a listing can be had; {@code --format} names them in lower case. */
public enum Format {
  TABLE,
  TREE,
  JSON,
  NDJSON,
  CSV,
  MARKDOWN;

  /** True where what is printed is read by programs and keeps every value whole. */
  public boolean isForMachines() {
    return this == JSON || this == NDJSON || this == CSV;
  }
}
