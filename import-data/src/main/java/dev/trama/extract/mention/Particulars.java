package dev.trama.extract.mention;

import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.Span;

/** Age and home town as they stand beside a name: ", 43, of TOWN, STATE". */
final class Particulars {
  private Particulars() {}

  static int age(Marks marks, Mention mention, int at) {
    Sentence s = marks.sentence();
    boolean open = mention.type() == null || mention.is(EntityType.PERSON);
    int i = at + 1;
    // American printers put the comma inside the quotes: “Mikey,” 48.
    boolean quoted =
        at > 1 && s.token(at - 1).isClosingQuote() && s.token(at - 2).is(",") && at < s.size();
    if (quoted) {
      i = at;
    }
    if (!open || !(s.low(at).equals(",") || s.low(at).equals("(") || quoted)) {
      return at;
    }
    if (s.low(i).equals("age") || s.low(i).equals("aged")) {
      i++;
    }
    if (i >= s.size() || !s.token(i).text().matches("[1-9]\\d(?:-year-old)?")) {
      return at;
    }
    int end = i + 1;
    if (s.low(end).equals("years") || s.low(end).equals("year")) {
      end += s.low(end + 1).equals("old") ? 2 : 1;
    }
    String after = s.low(end);
    if (!(after.equals(",")
        || after.equals(")")
        || after.equals("of")
        || after.equals(";")
        || after.equals("")
        || after.equals(".")
        || after.equals("and")
        || after.equals("was")
        || after.equals("an")
        || after.equals("a")
        || after.equals("is")
        || after.equals("pleaded"))) {
      return at;
    }
    Span span = new Span(s.token(i).start(), s.token(i).end());
    mention.setAge(Integer.parseInt(s.token(i).text().substring(0, 2)), span);
    return after.equals(")") ? end + 1 : end;
  }

  /** ", of TOWN, STATE". */
  static int home(Marks marks, Mention mention, int at) {
    Sentence s = marks.sentence();
    boolean open = mention.type() == null || mention.is(EntityType.PERSON);
    int i = at;
    if (s.low(i).equals(",")) {
      i++;
    }
    if (!open || !(s.low(i).equals("of") || s.low(i).equals("from") && i > at)) {
      return at;
    }
    Mention place = marks.ownerOf(i + 1);
    if (place == null || !place.is(EntityType.LOCATION) || place.sort() == Mention.Sort.DEMONYM) {
      // A town that no list knows, before a state or country.
      int end = i + 1;
      while (end < s.size()
          && s.token(end).isCapital()
          && (marks.free(end) || marks.ownerOf(end) != null && marks.ownerOf(end).type() == null)) {
        end++;
      }
      Mention state = s.low(end).equals(",") ? marks.ownerOf(end + 1) : null;
      boolean town = mention.age() != null && s.low(i).equals("of") && end - i <= 4;
      if (end == i + 1 || !town && (state == null || !state.is(EntityType.LOCATION))) {
        return at;
      }
      for (int t = i + 1; t < end; t++) {
        if (marks.ownerOf(t) != null) {
          marks.remove(marks.ownerOf(t));
        }
      }
      place = marks.add(i + 1, end, EntityType.LOCATION);
    }
    int end = place.to();
    while (s.low(end).equals(",")
        && marks.ownerOf(end + 1) != null
        && marks.ownerOf(end + 1).is(EntityType.LOCATION)
        && marks.ownerOf(end + 1).sort() != Mention.Sort.DEMONYM) {
      end = marks.ownerOf(end + 1).to();
    }
    mention.setHome(new Span(s.token(place.from()).start(), s.token(end - 1).end()));
    return end;
  }
}
