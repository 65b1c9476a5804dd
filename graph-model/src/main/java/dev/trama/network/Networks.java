package dev.trama.network;

import dev.trama.store.EmbeddedStore;
import java.util.Optional;

/** Gives the copy of the links of a database, where there is one. */
public interface Networks extends AutoCloseable {
  /** For a database elsewhere: nobody tells when its links change. */
  Networks NONE = Optional::empty;

  /** Of a store in this process. */
  static Networks of(EmbeddedStore store) {
    return new StoreNetworks(store);
  }

  /** The links as they are now; empty while no copy is in step. */
  Optional<Network> current();

  @Override
  default void close() {}
}
