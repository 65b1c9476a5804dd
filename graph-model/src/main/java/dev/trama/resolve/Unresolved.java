package dev.trama.resolve;

import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.EntityType;
import dev.trama.model.Kin;
import dev.trama.model.NameKind;
import dev.trama.model.Profile;
import dev.trama.model.RelationType;
import dev.trama.model.Value;
import dev.trama.model.ValueKind;
import dev.trama.names.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A profile of which it is not yet said who it is.
 *
 * @param names every form, with its kind
 * @param birthDates as {@link dev.trama.model.PartialDate} writes them
 * @param genders values of {@link dev.trama.model.ValueKind#GENDER}, and those its kin terms tell
 * @param anchor what names it for judgements, see {@link Anchors}
 * @param ties to other profiles of the same document
 */
public record Unresolved(
    String profile,
    String document,
    String anchor,
    EntityType type,
    List<Form> names,
    Category category,
    List<String> birthDates,
    List<String> genders,
    List<String> identifiers,
    List<Tie> ties) {

  /**
   * A name form.
   *
   * @param key see {@link NameKey}; kept, since it is asked for again and again
   */
  public record Form(String text, NameKind kind, String key) {
    public Form(String text, NameKind kind) {
      this(text, kind, NameKey.of(text));
    }
  }

  /**
   * A claim, at either end of which the profile stands.
   *
   * @param entity who the other profile is; null where that is not yet said
   */
  public record Tie(RelationType type, String otherProfile, String entity) {
    public Tie(RelationType type, String otherProfile) {
      this(type, otherProfile, null);
    }
  }

  /** The profiles of a chart as the resolver takes them. */
  public static List<Unresolved> in(Chart chart) {
    return in(chart, Anchors.of(chart));
  }

  /** The same, with the anchors of the chart's profiles. */
  public static List<Unresolved> in(Chart chart, Map<String, String> anchors) {
    Map<String, List<Unresolved.Tie>> ties = new HashMap<>();
    Map<String, Set<String>> genders = new HashMap<>();
    for (Profile profile : chart.profiles()) {
      profile
          .values(ValueKind.GENDER)
          .forEach(v -> genders.computeIfAbsent(profile.id(), p -> new TreeSet<>()).add(v.text()));
    }
    for (Claim claim : chart.claims()) {
      if (claim.isFact() || !claim.state().supports()) {
        continue;
      }
      ties.computeIfAbsent(claim.from(), p -> new ArrayList<>())
          .add(new Tie(claim.type(), claim.to()));
      ties.computeIfAbsent(claim.to(), p -> new ArrayList<>())
          .add(new Tie(claim.type(), claim.from()));
      String gender = gender(claim.qualifiers().kin());
      if (gender != null) {
        genders.computeIfAbsent(claim.from(), p -> new TreeSet<>()).add(gender);
      }
    }
    return chart.profiles().stream()
        .map(
            profile ->
                new Unresolved(
                    profile.id(),
                    chart.document().sha256(),
                    anchors.get(profile.id()),
                    profile.type(),
                    profile.names().stream()
                        .map(name -> new Form(name.text(), name.kind()))
                        .toList(),
                    profile.category(),
                    texts(profile, ValueKind.BIRTH_DATE),
                    List.copyOf(genders.getOrDefault(profile.id(), Set.of())),
                    texts(profile, ValueKind.IDENTIFIER),
                    ties.getOrDefault(profile.id(), List.of())))
        .toList();
  }

  /** The gender a kin term tells of its bearer, as {@link ValueKind#GENDER} writes it, or null. */
  public static String gender(String kin) {
    if (kin == null) {
      return null;
    }
    return switch (Kin.of(kin).map(Kin::gender).orElse(Kin.Gender.ANY)) {
      case MALE -> "male";
      case FEMALE -> "female";
      case ANY -> null;
    };
  }

  private static List<String> texts(Profile profile, ValueKind kind) {
    return profile.values(kind).map(Value::text).toList();
  }
}
