package dev.trama.extract.coref;

import dev.trama.extract.mention.Mention;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One person, group, place … as one document speaks of it. */
public final class Entity {
  private final EntityType type;
  private final Map<String, Mention.Form> forms = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<String> words;
  private String canonical;
  private boolean needed;

  Entity(Mention first, List<String> words) {
    this.type = first.type();
    this.words = new ArrayList<>(words);
    add(first, NameKind.FULL);
  }

  /** Adds a mention, its own name being of this kind. */
  void add(Mention mention, NameKind kind) {
    mentions.add(mention);
    for (int i = 0; i < mention.forms().size(); i++) {
      Mention.Form form = mention.forms().get(i);
      boolean own = i == 0 && form.kind() == NameKind.FULL;
      forms.putIfAbsent(form.text(), own ? new Mention.Form(form.text(), kind, form.span()) : form);
    }
    if (mention.canonical() != null && canonical == null) {
      canonical = mention.canonical();
    }
  }

  public EntityType type() {
    return type;
  }

  public boolean is(EntityType wanted) {
    return type == wanted;
  }

  /** The names used, the fullest first. */
  public List<Mention.Form> forms() {
    List<Mention.Form> all = new ArrayList<>(forms.values());
    Mention.Form best = all.get(0);
    for (Mention.Form form : all) {
      if (rank(form) > rank(best)) {
        best = form;
      }
    }
    all.remove(best);
    all.add(0, best);
    return all;
  }

  private int rank(Mention.Form form) {
    int kind = form.kind() == NameKind.FULL ? 10_000 : 0;
    boolean shouted =
        form.text().length() > 5
            && form.text().equals(form.text().toUpperCase(java.util.Locale.ROOT));
    return kind + Math.min(form.text().length(), 80) - (shouted ? 5_000 : 0);
  }

  public List<Mention> mentions() {
    return mentions;
  }

  public Span first() {
    return mentions.get(0).span();
  }

  /** The words of the fullest name, folded; a person's given name first. */
  public List<String> words() {
    return words;
  }

  void extendWords(List<String> fuller) {
    if (fuller.size() > words.size()) {
      words.clear();
      words.addAll(fuller);
    }
  }

  public String canonical() {
    return canonical;
  }

  /** An adjective becomes a place only where a claim needs it. */
  public boolean isNeeded() {
    return needed;
  }

  public void need() {
    needed = true;
  }

  public String name() {
    return forms().get(0).text();
  }

  @Override
  public String toString() {
    return type + " " + forms.keySet();
  }
}
