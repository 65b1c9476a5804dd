package dev.trama.formats.network;

/** The elements of one network file, in its order. */
interface Elements extends AutoCloseable {
  /** The next one; null at the end. */
  Element next();

  @Override
  void close();
}
