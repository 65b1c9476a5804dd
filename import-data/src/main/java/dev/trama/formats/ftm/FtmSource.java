package dev.trama.formats.ftm;

/** The entities of a file, one after the other, however the file holds them. */
interface FtmSource extends AutoCloseable {
  /** The next entity; null at the end. What is broken throws, with file and line. */
  FtmEntity next();

  @Override
  void close();
}
