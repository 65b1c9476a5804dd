package dev.trama.testing;

import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.ClaimState;
import dev.trama.model.EntityType;
import dev.trama.model.Ids;
import dev.trama.model.Name;
import dev.trama.model.NameKind;
import dev.trama.model.PartialDate;
import dev.trama.model.Profile;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.SourceDocument;
import dev.trama.model.Span;
import dev.trama.model.Value;
import dev.trama.model.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a chart by hand, as short as it can be said: each sentence is said with the claim it
 * makes, and the text grows out of the sentences.
 *
 * <pre>{@code
 * new ChartBuilder("Notice", "file:a.txt")
 *     .person("Juan Perez Lopez").alias("El Alto").group("Grupo Norte")
 *     .claim(LEADS, "Juan Perez Lopez", "Grupo Norte", "Juan Perez Lopez leads Grupo Norte.")
 *     .chart();
 * }</pre>
 */
public final class ChartBuilder {
  private final String title;
  private final String uri;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final List<Said> said = new ArrayList<>();
  private PartialDate published;
  private Draft last;

  public ChartBuilder(String title, String uri) {
    this.title = title;
    this.uri = uri;
    text.append(title).append('\n');
  }

  public ChartBuilder published(String date) {
    published = PartialDate.parse(date).orElseThrow();
    return this;
  }

  /** A person, known in what follows by this name. */
  public ChartBuilder person(String name) {
    return profile(EntityType.PERSON, name, Category.SUBJECT);
  }

  public ChartBuilder official(String name) {
    return profile(EntityType.PERSON, name, Category.OFFICIAL);
  }

  public ChartBuilder group(String name) {
    return profile(EntityType.CRIMINAL_GROUP, name, null);
  }

  public ChartBuilder place(String name) {
    return profile(EntityType.LOCATION, name, null);
  }

  public ChartBuilder agency(String name) {
    return profile(EntityType.AGENCY, name, null);
  }

  public ChartBuilder profile(EntityType type, String name, Category category) {
    last = new Draft(type, category);
    drafts.put(name, last);
    return name(NameKind.FULL, name);
  }

  /** Another form of the last name given. */
  public ChartBuilder name(NameKind kind, String form) {
    int start = text.length();
    text.append(form).append('\n');
    last.names.add(new Name(form, kind, new Span(start, start + form.length())));
    return this;
  }

  public ChartBuilder nickname(String form) {
    return name(NameKind.NICKNAME, form);
  }

  public ChartBuilder acronym(String form) {
    return name(NameKind.ACRONYM, form);
  }

  public ChartBuilder alias(String form) {
    return name(NameKind.ALIAS, form);
  }

  public ChartBuilder value(ValueKind kind, String value) {
    int start = text.length();
    text.append(value).append('\n');
    last.values.add(new Value(kind, value, new Span(start, start + value.length())));
    return this;
  }

  public ChartBuilder claim(RelationType type, String from, String to, String sentence) {
    return claim(type, from, to, sentence, Qualifiers.NONE);
  }

  /**
   * A claim in a sentence of its own; {@code to} null for a fact, and {@code accordingTo} of the
   * qualifiers is a name given here.
   */
  public ChartBuilder claim(
      RelationType type, String from, String to, String sentence, Qualifiers qualifiers) {
    return claim(type, from, to, sentence, qualifiers, ClaimState.ASSERTED);
  }

  public ChartBuilder claim(
      RelationType type,
      String from,
      String to,
      String sentence,
      Qualifiers qualifiers,
      ClaimState state) {
    int start = text.length();
    text.append(sentence).append('\n');
    said.add(
        new Said(type, from, to, new Span(start, start + sentence.length()), qualifiers, state));
    return this;
  }

  public Chart chart() {
    SourceDocument document =
        SourceDocument.of(title, "A desk", published, uri, "en", text.toString());
    Map<String, String> ids = new LinkedHashMap<>();
    List<Profile> profiles = new ArrayList<>();
    drafts.forEach(
        (name, draft) -> {
          String id = Ids.profile(document.sha256(), draft.type, name, draft.names.get(0).span());
          ids.put(name, id);
          profiles.add(new Profile(id, draft.type, draft.names, draft.category, draft.values));
        });
    List<Claim> claims = said.stream().map(one -> one.claim(document, ids)).toList();
    return new Chart(document, profiles, claims);
  }

  private static final class Draft {
    final EntityType type;
    final Category category;
    final List<Name> names = new ArrayList<>();
    final List<Value> values = new ArrayList<>();

    Draft(EntityType type, Category category) {
      this.type = type;
      this.category = category;
    }
  }

  private record Said(
      RelationType type,
      String from,
      String to,
      Span span,
      Qualifiers qualifiers,
      ClaimState state) {
    Claim claim(SourceDocument document, Map<String, String> ids) {
      String source = ids.get(from);
      String target = to == null ? null : ids.get(to);
      Qualifiers known =
          qualifiers.accordingTo() == null
              ? qualifiers
              : qualifiers.withAccordingTo(ids.get(qualifiers.accordingTo()));
      String detail = known.kin() != null ? known.kin() : String.valueOf(known.amount());
      return new Claim(
          Ids.claim(document.sha256(), type, source, target, detail, span),
          type,
          source,
          target,
          known,
          span.of(document.text()),
          span,
          "test/1",
          0.9,
          state);
    }
  }
}
