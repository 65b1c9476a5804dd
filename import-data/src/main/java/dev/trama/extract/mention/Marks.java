package dev.trama.extract.mention;

import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been found in one sentence: each token belongs to at most one mention or title. */
public final class Marks {
  /** An official title: tokens {@code from} to {@code to}. */
  public record TitleMark(int from, int to, String kind) {}

  private final String text;
  private final Sentence sentence;
  private final Mention[] owner;
  private final TitleMark[] title;
  private final List<Mention> mentions = new ArrayList<>();

  Marks(String text, Sentence sentence) {
    this.text = text;
    this.sentence = sentence;
    this.owner = new Mention[sentence.size()];
    this.title = new TitleMark[sentence.size()];
  }

  public Sentence sentence() {
    return sentence;
  }

  /** In order of their place. */
  public List<Mention> mentions() {
    mentions.sort(Comparator.comparingInt(Mention::from));
    return mentions;
  }

  public Mention ownerOf(int token) {
    return token >= 0 && token < owner.length ? owner[token] : null;
  }

  public TitleMark titleAt(int token) {
    return token >= 0 && token < title.length ? title[token] : null;
  }

  /** The document's text. */
  public String sourceText() {
    return text;
  }

  String text() {
    return text;
  }

  boolean free(int at) {
    return at >= 0 && at < owner.length && owner[at] == null && title[at] == null;
  }

  boolean free(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!free(i)) {
        return false;
      }
    }
    return true;
  }

  /** A free token with a capital letter. */
  boolean freeCapital(int at) {
    return free(at) && token(at).isCapital();
  }

  boolean freeCapitalOrQuote(int at) {
    return at < size()
        && (token(at).isOpeningQuote()
            || token(at).isCapital() && owner[at] == null
            || owner[at] != null && owner[at].type() == null);
  }

  /** A capital word that is free or whose type is still open. */
  boolean freeCapitalOrOpen(int at) {
    return at < size()
        && token(at).isCapital()
        && title[at] == null
        && (owner[at] == null
            || owner[at].type() == null
            || owner[at].is(EntityType.CRIMINAL_GROUP));
  }

  /** The word as it stands in the text, whatever language the rules read it in. */
  String written(int at) {
    return at < 0 || at >= size() ? "" : text.substring(token(at).start(), token(at).end());
  }

  Token token(int at) {
    return sentence.token(at);
  }

  public int size() {
    return sentence.size();
  }

  Mention add(int from, int to, EntityType type) {
    Mention mention = new Mention(text, sentence, from, to, type);
    own(mention, from, to);
    mentions.add(mention);
    return mention;
  }

  /** True where nothing has claimed any of these tokens. */
  public boolean isFree(int from, int to) {
    return free(from, to);
  }

  /** Adds a mention of something that the rest of the document has made known. */
  public Mention addKnown(int from, int to, EntityType type) {
    return add(from, to, type);
  }

  /** A mention that claims no tokens: they belong to others too. */
  public Mention detached(int from, int to, EntityType type) {
    return new Mention(text, sentence, from, to, type);
  }

  void own(Mention mention, int from, int to) {
    for (int i = from; i < to; i++) {
      owner[i] = mention;
    }
  }

  void remove(Mention mention) {
    mentions.remove(mention);
    for (int i = 0; i < owner.length; i++) {
      if (owner[i] == mention) {
        owner[i] = null;
      }
    }
  }

  void addTitle(TitleMark mark) {
    for (int i = mark.from(); i < mark.to(); i++) {
      title[i] = mark;
    }
  }
}
