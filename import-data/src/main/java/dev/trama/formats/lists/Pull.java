package dev.trama.formats.lists;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes a lazy stream of a source that is asked for one thing after the other. */
public final class Pull {
  private Pull() {}

  /**
   * @param next gives the next element, null at the end
   * @param close run when the stream is closed
   */
  public static <T> Stream<T> stream(Supplier<T> next, Runnable close) {
    Iterator<T> iterator =
        new Iterator<>() {
          private T ahead;
          private boolean ended;

          @Override
          public boolean hasNext() {
            if (ahead == null && !ended) {
              ahead = next.get();
              ended = ahead == null;
            }
            return ahead != null;
          }

          @Override
          public T next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            T current = ahead;
            ahead = null;
            return current;
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                iterator, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(close);
  }
}
