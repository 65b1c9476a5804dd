package dev.trama.extract.mention;

import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.Span;
import java.util.ArrayList;
import java.util.List;

/** A place in the text that names something. */
public final class Mention {
  /** What is special about a mention beyond its type. */
  public enum Sort {
    PLAIN,
    /** An adjective of a country: "Mexican". */
    DEMONYM,
    /** A judicial district or court. */
    COURT,
    /** A country as against any other place. */
    COUNTRY,
    /** Letters that stand for a name. */
    ACRONYM
  }

  /** A name as it stands in the text. */
  public record Form(String text, NameKind kind, Span span) {}

  private final Sentence sentence;
  private final int from;
  private final int to;
  private final List<Form> forms = new ArrayList<>();
  private int extent;
  private EntityType type;
  private Sort sort = Sort.PLAIN;
  private String canonical;
  private Integer age;
  private Span ageSpan;
  private Span home;

  Mention(String text, Sentence sentence, int from, int to, EntityType type) {
    this.sentence = sentence;
    this.from = from;
    this.to = to;
    this.extent = to;
    this.type = type;
    forms.add(form(text, sentence, from, to, NameKind.FULL));
  }

  static Form form(String text, Sentence sentence, int from, int to, NameKind kind) {
    Span span = new Span(sentence.token(from).start(), sentence.token(to - 1).end());
    return new Form(span.of(text), kind, span);
  }

  public Sentence sentence() {
    return sentence;
  }

  /** First token of the name. */
  public int from() {
    return from;
  }

  /** The token after the name. */
  public int to() {
    return to;
  }

  /** The token after all that belongs to the name: aliases, age, home town. */
  public int extent() {
    return extent;
  }

  /** Null while undecided. */
  public EntityType type() {
    return type;
  }

  public boolean is(EntityType wanted) {
    return type == wanted;
  }

  public Sort sort() {
    return sort;
  }

  /** The main name where a list gives one, else null: "Massachusetts" for "Mass.". */
  public String canonical() {
    return canonical;
  }

  /** The name itself first, then those that stand beside it. */
  public List<Form> forms() {
    return forms;
  }

  public String text() {
    return forms.get(0).text();
  }

  public Span span() {
    return forms.get(0).span();
  }

  /** In years, or null. */
  public Integer age() {
    return age;
  }

  public Span ageSpan() {
    return ageSpan;
  }

  /** Where "of TOWN, STATE" stands beside a name, or null. */
  public Span home() {
    return home;
  }

  void setType(EntityType decided) {
    type = decided;
  }

  Mention sort(Sort value, String mainName) {
    sort = value;
    canonical = mainName;
    return this;
  }

  void absorb(int newExtent) {
    extent = Math.max(extent, newExtent);
  }

  void setAge(int years, Span where) {
    age = years;
    ageSpan = where;
  }

  void setHome(Span where) {
    home = where;
  }

  @Override
  public String toString() {
    return type + ":" + forms;
  }
}
