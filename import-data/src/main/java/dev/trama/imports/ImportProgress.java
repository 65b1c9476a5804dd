package dev.trama.imports;

/** Told how an import goes on, from the thread that writes. */
public interface ImportProgress {
  /** Tells nobody. */
  ImportProgress NONE = outcome -> {};

  /** An input is done with, for better or worse. */
  void done(Outcome outcome);
}
