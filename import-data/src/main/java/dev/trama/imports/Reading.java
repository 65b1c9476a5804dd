package dev.trama.imports;

import dev.trama.model.TramaException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The documents of many inputs one after the other, with the end of each input marked. */
final class Reading implements AutoCloseable {
  private static final int MOST_INPUTS = 32;

  private final Iterator<Input> inputs;
  private final Function<Input, Stream<Draft>> reading;
  private Input input;
  private Stream<Draft> open;
  private Iterator<Draft> drafts;

  Reading(Iterator<Input> inputs, Function<Input, Stream<Draft>> reading) {
    this.inputs = inputs;
    this.reading = reading;
  }

  /**
   * A document of an input, or, without one, its end.
   *
   * @param failure at the end: why it ended early; null where it was read whole
   */
  record Item(Input input, Draft draft, String failure) {}

  /**
   * The next items, at most this many; none at the end of all. Of inputs that are read whole no
   * more than {@link #MOST_INPUTS}, since extracting them takes its time.
   */
  List<Item> next(int most) {
    List<Item> items = new ArrayList<>();
    int ended = 0;
    while (items.size() < most && ended < MOST_INPUTS && (input != null || inputs.hasNext())) {
      Item item = next();
      items.add(item);
      ended += item.draft() == null ? 1 : 0;
    }
    return items;
  }

  private Item next() {
    Input of = input == null ? inputs.next() : input;
    try {
      if (input == null) {
        input = of;
        open = reading.apply(of);
        drafts = open.iterator();
      }
      if (drafts.hasNext()) {
        return new Item(of, drafts.next(), null);
      }
      close();
      return new Item(of, null, null);
    } catch (TramaException e) {
      close();
      return new Item(of, null, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours must not cost the rest of a night's batch.
      close();
      return new Item(of, null, of.name() + ": unexpected " + e);
    }
  }

  /** Closes the input that is open, if any. */
  @Override
  public void close() {
    input = null;
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
