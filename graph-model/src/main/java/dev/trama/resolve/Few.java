package dev.trama.resolve;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A set of a handful of texts, in the order they came, in a fifth of the memory of a {@code
 * LinkedHashSet}: millions of entities have seven sets each, most of them of one text or none.
 */
final class Few extends AbstractSet<String> {
  private static final int MOST = 8;
  private static final Set<String> NONE = new Few(new String[0]);

  private final String[] texts;

  private Few(String[] texts) {
    this.texts = texts;
  }

  /** These texts; a set of another kind where they are many. */
  static Set<String> of(Collection<String> texts) {
    return plus(NONE, texts);
  }

  /** A set with these as well; it may be the given one, changed. */
  static Set<String> plus(Set<String> set, Collection<String> more) {
    if (set instanceof Few few) {
      LinkedHashSet<String> all = null;
      for (String text : more) {
        if (all == null && !few.contains(text)) {
          all = new LinkedHashSet<>(few);
        }
        if (all != null) {
          all.add(text);
        }
      }
      return all == null ? set : all.size() > MOST ? all : new Few(all.toArray(String[]::new));
    }
    set.addAll(more);
    return set;
  }

  @Override
  public boolean contains(Object text) {
    for (String each : texts) {
      if (each.equals(text)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.asList(texts).iterator();
  }

  @Override
  public int size() {
    return texts.length;
  }
}
