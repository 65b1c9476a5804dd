package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import java.util.List;

/** Reads the list of other names behind "also known as". */
final class AliasItems {
  private final Lexicon lexicon;

  AliasItems(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Reads a list of other names; the end of the list. */
  int items(Marks marks, Mention mention, int from) {
    Sentence s = marks.sentence();
    int at = from;
    while (true) {
      int begin = at;
      if (s.low(at).equals("the") && !smallArticle(marks, at)
          || s.low(at).equals(":")
          || s.low(at).equals("by")
          || s.low(at).equals(",") && at == from) {
        begin++;
      }
      int end = item(marks, mention, begin);
      if (end == begin) {
        return at == from ? from : at;
      }
      at = end;
      int next = at;
      boolean comma = s.low(next).equals(",") || s.low(next).equals(";");
      if (comma) {
        next++;
      }
      boolean joined = s.low(next).equals("and") || s.low(next).equals("or");
      if (joined) {
        next++;
      }
      if (joined && (s.low(next).equals("simply") || s.low(next).equals("just"))) {
        next++;
      }
      boolean article = joined && !quoted(s, at - 1) && smallArticle(marks, next);
      if (s.low(next).equals("the") && next + 1 < s.size() && s.token(next + 1).isOpeningQuote()) {
        next++;
      }
      boolean quoted = next < s.size() && s.token(next).isOpeningQuote();
      boolean acronymList =
          joined
              && (acronym(marks, next)
                  || joined
                      && !comma
                      && mention.is(EntityType.CRIMINAL_GROUP)
                      && marks.freeCapitalOrOpen(next));
      boolean endQuoted = s.token(at - 1).isClosingQuote();
      boolean more =
          !quoted
              && !endQuoted
              && (comma || joined)
              && (joined && s.low(next - 1).equals("or") || endsWithAge(s, at));
      if ((comma || joined) && quoted && endQuoted
          || acronymList
          || article
          || more && marks.freeCapitalOrOpen(next)) {
        at = next;
      } else {
        return at;
      }
    }
  }

  private static boolean quoted(Sentence s, int at) {
    return s.token(at).isClosingQuote();
  }

  /** "alias el Flaco": the Spanish article of a nickname, written small. */
  static boolean smallArticle(Marks marks, int at) {
    if (at + 1 >= marks.size()) {
      return false;
    }
    String text = marks.written(at);
    return (text.equals("el") || text.equals("la")) && marks.freeCapitalOrOpen(at + 1);
  }

  /** ", X and Y, 26": a list of further names that an age closes. */
  private static boolean endsWithAge(Sentence s, int from) {
    boolean joined = false;
    for (int i = from; i + 1 < s.size() && i - from < 14; i++) {
      Token token = s.token(i);
      if (token.is(",") && s.token(i + 1).text().matches("[1-9]\\d")) {
        return joined;
      }
      joined |= token.is("and") || token.is("or");
      if (!token.isCapital()
          && !token.is(",")
          && !token.is("and")
          && !token.is("or")
          && !token.isQuote()) {
        return false;
      }
    }
    return false;
  }

  /** One other name, quoted or capitalised; its end, or {@code from} where there is none. */
  private int item(Marks marks, Mention mention, int from) {
    Sentence s = marks.sentence();
    if (from >= s.size()) {
      return from;
    }
    if (s.token(from).isOpeningQuote()) {
      int close = from + 1;
      while (close < s.size() && close - from < 10 && !s.token(close).isClosingQuote()) {
        close++;
      }
      if (close >= s.size() || !s.token(close).isClosingQuote() || close == from + 1) {
        return from;
      }
      int last = close;
      while (last > from + 1 && (s.low(last - 1).equals(",") || s.low(last - 1).equals("."))) {
        last--;
      }
      int end = close + 1;
      int tail = end < s.size() && s.token(end).isCapital() ? groupTail(s, end) : 0;
      if (last > from + 1) {
        accept(marks, mention, from + 1, last, kind(mention, s, from + 1, last));
        if (tail > 0) {
          accept(marks, mention, from, end + tail, NameKind.VARIANT);
        }
      }
      return end + tail;
    }
    int end = smallArticle(marks, from) ? from + 1 : from;
    while (end < s.size() && end - from < 8) {
      Token token = s.token(end);
      boolean word = token.isCapital() && !token.isPossessive() && marks.titleAt(end) == null;
      boolean number =
          token.isNumber() && end > from && s.token(end).start() == s.token(end - 1).end();
      boolean particle =
          end > from
              && List.of("de", "del", "la", "los", "el", "y", "al", "the").contains(token.low())
              && end + 1 < s.size()
              && s.token(end + 1).isCapital();
      if (word || number || particle) {
        end++;
      } else {
        break;
      }
    }
    // A full name after an alias that is not parted by a mark belongs to somebody else.
    if (end > from) {
      accept(marks, mention, from, end, kind(mention, s, from, end));
    }
    return end;
  }

  private int groupTail(Sentence s, int at) {
    Phrases.Match<String> tail = lexicon.groupTails.at(s.tokens(), at);
    return tail == null ? 0 : tail.length();
  }

  static NameKind kind(Mention mention, Sentence s, int from, int to) {
    if (to == from + 1 && RunFinder.isAcronym(s.token(from))) {
      return NameKind.ACRONYM;
    }
    boolean person = mention.type() == null || mention.is(EntityType.PERSON);
    boolean fullName =
        to - from >= 2
            && s.token(from).isCapital()
            && !s.low(from).equals("el")
            && !s.low(from).equals("la");
    return person && !fullName ? NameKind.NICKNAME : NameKind.ALIAS;
  }

  void accept(Marks marks, Mention mention, int from, int to, NameKind kind) {
    for (int i = from; i < to; i++) {
      Mention inner = marks.ownerOf(i);
      if (inner != null && inner != mention) {
        if (mention.type() == null && inner.is(EntityType.CRIMINAL_GROUP)) {
          mention.setType(EntityType.CRIMINAL_GROUP);
        }
        marks.remove(inner);
      }
    }
    marks.own(mention, from, to);
    Mention.Form form = Mention.form(marks.text(), marks.sentence(), from, to, kind);
    boolean known = mention.forms().stream().anyMatch(f -> f.text().equals(form.text()));
    if (!known) {
      mention.forms().add(form);
    }
  }

  private boolean acronym(Marks marks, int at) {
    return at < marks.size() && RunFinder.isAcronym(marks.sentence().token(at));
  }
}
