package dev.trama.query;

import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.EntityType;
import dev.trama.model.Kin;
import dev.trama.model.Kin.Gender;
import dev.trama.model.Name;
import dev.trama.model.PartialDate;
import dev.trama.model.Profile;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord.End;
import dev.trama.model.ValueKind;
import dev.trama.names.NameKey;
import dev.trama.query.Question.Born;
import dev.trama.query.Question.Combined;
import dev.trama.query.Question.Conditions;
import dev.trama.query.Question.Every;
import dev.trama.query.Question.Holding;
import dev.trama.query.Question.Located;
import dev.trama.query.Question.Measure;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Only;
import dev.trama.query.Question.Ranked;
import dev.trama.query.Question.Step;
import dev.trama.query.Question.Within;
import dev.trama.resolve.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers questions from charts in memory, by plain loops and without any Cypher, so that the two
 * can be held against each other. Whoever has the same full name is one, which holds of the {@link
 * Network}.
 */
final class PlainEvaluator {
  private static final Set<EntityType> ACTORS =
      EnumSet.of(EntityType.PERSON, EntityType.CRIMINAL_GROUP, EntityType.COMPANY);

  /** A claim with names instead of profiles. */
  private record Said(
      String from, RelationType type, String to, Qualifiers how, String by, Chart chart) {
    LocalDate first() {
      PartialDate date = how.date() != null ? how.date() : how.since();
      return date == null ? null : date.earliest().orElse(null);
    }

    LocalDate last() {
      PartialDate date = how.date() != null ? how.date() : how.until();
      return date == null ? null : date.latest().orElse(null);
    }

    String published() {
      return chart.document().published().toString();
    }
  }

  private record Key(String from, RelationType type, String to, String kin) {}

  private final Map<String, EntityType> types = new HashMap<>();
  private final Map<String, Integer> documents = new HashMap<>();
  private final Map<String, String> byKey = new HashMap<>();
  private final Map<String, Set<Gender>> genders = new HashMap<>();
  private final Map<String, Set<String>> births = new HashMap<>();
  private final Map<Key, List<Said>> links = new LinkedHashMap<>();
  private final List<Said> facts = new ArrayList<>();

  PlainEvaluator(List<Chart> charts) {
    charts.forEach(this::take);
  }

  private void take(Chart chart) {
    Map<String, String> names = new HashMap<>();
    for (Profile profile : chart.profiles()) {
      names.put(profile.id(), profile.name());
      types.put(profile.name(), profile.type());
      documents.merge(profile.name(), 1, Integer::sum);
      for (Name name : profile.names()) {
        byKey.put(NameKey.of(name.text()), profile.name());
      }
      profile
          .values(ValueKind.BIRTH_DATE)
          .forEach(v -> births.computeIfAbsent(profile.name(), n -> new TreeSet<>()).add(v.text()));
    }
    for (Claim claim : chart.claims()) {
      Said said =
          new Said(
              names.get(claim.from()),
              claim.type(),
              claim.to() == null ? null : names.get(claim.to()),
              claim.qualifiers(),
              names.get(claim.qualifiers().accordingTo()),
              chart);
      if (said.to == null) {
        facts.add(said);
        continue;
      }
      boolean turned = said.type.isSymmetric() && said.from.compareTo(said.to) > 0;
      Key key =
          new Key(
              turned ? said.to : said.from,
              said.type,
              turned ? said.from : said.to,
              said.how.kin());
      links.computeIfAbsent(key, k -> new ArrayList<>()).add(said);
      if (said.how.kin() != null && Kin.of(said.how.kin()).orElseThrow().gender() != Gender.ANY) {
        genders
            .computeIfAbsent(said.from, n -> EnumSet.noneOf(Gender.class))
            .add(Kin.of(said.how.kin()).orElseThrow().gender());
      }
    }
  }

  /** Whether it knows all names in a question just so. */
  boolean knows(Question question) {
    return question.names().allMatch(named -> byKey.containsKey(NameKey.of(named.name())));
  }

  /**
   * The answers as the phrase book writes them, in the order of the alphabet, or in that of a
   * measure, where several of the same measure stand as they happen to.
   */
  List<String> answers(Question question) {
    if (question instanceof Ranked ranked) {
      List<String> all = answers(ranked.of());
      return all.stream()
          .sorted(Comparator.comparingLong((String answer) -> -measured(answer, ranked.by())))
          .limit(ranked.most() == 0 ? all.size() : ranked.most())
          .toList();
    }
    return question instanceof Step step && step.relation().asksForValues()
        ? values(step)
        : List.copyOf(new TreeSet<>(set(question)));
  }

  private long measured(String answer, Measure by) {
    return switch (by) {
      case CONNECTED ->
          links.keySet().stream()
              .filter(key -> key.from.equals(answer) || key.to.equals(answer))
              .map(key -> key.from.equals(answer) ? key.to : key.from)
              .filter(other -> ACTORS.contains(types.get(other)))
              .count();
      case DOCUMENTED -> documents.getOrDefault(answer, 0);
      case HIGHEST -> Long.parseLong(answer.replaceAll("\\D", ""));
      case SUPPORT -> throw new IllegalArgumentException("nobody asks for it in words");
    };
  }

  private List<String> values(Step step) {
    Set<String> values = new TreeSet<>();
    for (String holder : set(step.of())) {
      facts.stream()
          .filter(fact -> fact.from.equals(holder) && fact.type == step.relation().type())
          .filter(fact -> holds(List.of(fact), step.conditions()))
          .forEach(fact -> values.add(holder + " " + value(fact.how)));
      if (step.conditions().amount() == null) {
        links.forEach(
            (key, said) -> {
              if (key.from.equals(holder)
                  && key.type == step.relation().type()
                  && holds(said, step.conditions())) {
                values.add(key.to);
              }
            });
      }
    }
    return List.copyOf(values);
  }

  private static String value(Qualifiers how) {
    return how.amount() != null ? how.amount() + " " + how.currency() : String.valueOf(how.date());
  }

  private String name(Named named) {
    return byKey.get(NameKey.of(named.name()));
  }

  private Set<String> set(Question question) {
    if (question instanceof Named named) {
      return name(named) == null ? Set.of() : Set.of(name(named));
    }
    if (question instanceof Every every) {
      return those(types.keySet(), name -> types.get(name) == every.type());
    }
    if (question instanceof Only only) {
      return those(set(only.of()), name -> types.get(name) == only.type());
    }
    if (question instanceof Located located) {
      String place = name(located.place());
      return those(
          set(located.of()),
          name ->
              links.keySet().stream()
                  .filter(key -> key.type == RelationType.OPERATES_IN && key.from.equals(name))
                  .anyMatch(key -> isIn(key.to, place)));
    }
    if (question instanceof Within within) {
      return within(within);
    }
    if (question instanceof Holding holding) {
      return those(set(holding.of()), name -> holds(name, holding) != holding.without());
    }
    if (question instanceof Born born) {
      return those(
          set(born.of()),
          name ->
              births.getOrDefault(name, Set.of()).stream().anyMatch(birth -> fits(birth, born)));
    }
    if (question instanceof Combined both) {
      Set<String> left = new HashSet<>(set(both.left()));
      Set<String> right = set(both.right());
      switch (both.operator()) {
        case AND -> left.retainAll(right);
        case OR -> left.addAll(right);
        case BUT_NOT -> left.removeAll(right);
      }
      return left;
    }
    return step((Step) question);
  }

  private static boolean isIn(String inner, String outer) {
    return inner.equals(outer) || Places.around(List.of(inner)).contains(NameKey.of(outer));
  }

  private static Set<String> those(
      Collection<String> names, java.util.function.Predicate<String> wanted) {
    return names.stream().filter(wanted).collect(Collectors.toSet());
  }

  private static boolean fits(String birth, Born born) {
    LocalDate earliest = PartialDate.parse(birth).orElseThrow().earliest().orElseThrow();
    LocalDate latest = PartialDate.parse(birth).orElseThrow().latest().orElseThrow();
    LocalDate first = born.date().earliest().orElseThrow();
    LocalDate last = born.date().latest().orElseThrow();
    return switch (born.when()) {
      case BEFORE -> latest.isBefore(first);
      case AFTER -> earliest.isAfter(last);
      case SINCE -> !earliest.isBefore(first);
      case IN -> !earliest.isBefore(first) && !latest.isAfter(last);
    };
  }

  private boolean holds(String name, Holding holding) {
    RelationType type = holding.value().type();
    boolean fact =
        facts.stream()
            .anyMatch(
                said ->
                    said.from.equals(name)
                        && said.type == type
                        && holds(List.of(said), holding.conditions()));
    boolean link =
        holding.conditions().amount() == null
            && links.keySet().stream().anyMatch(k -> k.type == type && k.from.equals(name));
    return fact || link;
  }

  private Set<String> within(Within within) {
    Set<String> found = new HashSet<>();
    for (String start : set(within.of())) {
      Set<String> reached = new HashSet<>(Set.of(start));
      Set<String> edge = Set.of(start);
      for (int i = 0; i < within.links(); i++) {
        Set<String> next = new HashSet<>();
        for (Key key : links.keySet()) {
          if (within.ties() == null || within.ties().types().contains(key.type)) {
            for (String at : edge) {
              if (i > 0 && !ACTORS.contains(types.get(at))) {
                continue;
              }
              Stream.of(key.from, key.to)
                  .filter(end -> !end.equals(at) && (key.from.equals(at) || key.to.equals(at)))
                  .filter(reached::add)
                  .forEach(next::add);
            }
          }
        }
        edge = next;
      }
      reached.remove(start);
      found.addAll(reached);
    }
    return found;
  }

  private Set<String> step(Step step) {
    Relation relation = step.relation();
    Set<RelationType> wanted = EnumSet.of(relation.type());
    wanted.addAll(relation.type().impliedBy());
    boolean plain = step.conditions().equals(Conditions.NONE);
    Set<String> found = new HashSet<>();
    Set<String> of = set(step.of());
    if (relation.type().to().equals(Set.of(EntityType.LOCATION))
        && relation.asks() == End.FROM
        && step.of() instanceof Named named) {
      of = those(types.keySet(), place -> isIn(place, name(named)));
    }
    for (String x : of) {
      if (relation.type().isTransitive() && relation.role() == null && plain) {
        Set<String> deep = closure(x, wanted, relation.asks());
        deep.remove(x);
        found.addAll(deep);
        continue;
      }
      links.forEach(
          (key, said) -> {
            if (wanted.contains(key.type) && holds(said, step.conditions())) {
              boolean either = relation.type().isSymmetric() || relation.kin() != null;
              if (key.to.equals(x) && (either || relation.asks() == End.FROM)) {
                add(found, key.from, true, key, said, relation);
              }
              if (key.from.equals(x) && (either || relation.asks() == End.TO)) {
                add(found, key.to, false, key, said, relation);
              }
            }
          });
      if (relation.kin() != null && plain) {
        found.addAll(inferred(x, relation.kin()));
      }
    }
    return found;
  }

  private void add(
      Set<String> found, String y, boolean isFrom, Key key, List<Said> said, Relation relation) {
    boolean role =
        relation.role() == null
            || said.stream()
                .map(s -> s.how.role())
                .filter(Objects::nonNull)
                .anyMatch(r -> r.toLowerCase().contains(relation.role()));
    if (role && (relation.kin() == null || isKin(y, isFrom, key.kin, relation.kin()))) {
      found.add(y);
    }
  }

  private boolean isKin(String y, boolean isFrom, String term, Kin asked) {
    Kin kin = Kin.of(term).orElseThrow();
    if (isFrom) {
      return kin.isA(asked);
    }
    Set<Gender> known = genders.getOrDefault(y, Set.of());
    return kin.inverse().isA(asked)
        || asked.gender() != Gender.ANY
            && (kin.inverse() == asked.genderless() && known.equals(Set.of(asked.gender()))
                || kin == KinClauses.counterpart(asked) && known.isEmpty());
  }

  /** What follows from two links, by the rules as anybody would put them. */
  private Set<String> inferred(String x, Kin asked) {
    Map<List<Kin>, Kin> rules =
        Map.ofEntries(
            Map.entry(List.of(Kin.CHILD, Kin.CHILD), Kin.GRANDCHILD),
            Map.entry(List.of(Kin.PARENT, Kin.PARENT), Kin.GRANDPARENT),
            Map.entry(List.of(Kin.PARENT, Kin.CHILD), Kin.SIBLING),
            Map.entry(List.of(Kin.SIBLING, Kin.SIBLING), Kin.SIBLING),
            Map.entry(List.of(Kin.PARENT, Kin.SIBLING), Kin.PARENTS_SIBLING),
            Map.entry(List.of(Kin.SIBLING, Kin.CHILD), Kin.SIBLINGS_CHILD),
            Map.entry(List.of(Kin.PARENTS_SIBLING, Kin.CHILD), Kin.COUSIN),
            Map.entry(List.of(Kin.SPOUSE, Kin.SIBLING), Kin.SIBLING_IN_LAW),
            Map.entry(List.of(Kin.SIBLING, Kin.SPOUSE), Kin.SIBLING_IN_LAW),
            Map.entry(List.of(Kin.SPOUSE, Kin.PARENT), Kin.PARENT_IN_LAW),
            Map.entry(List.of(Kin.CHILD, Kin.SPOUSE), Kin.CHILD_IN_LAW));
    Set<String> found = new HashSet<>();
    Map<String, Set<Kin>> near = kinOf(x);
    near.forEach(
        (m, first) ->
            kinOf(m)
                .forEach(
                    (y, then) -> {
                      boolean gender =
                          asked.gender() == Gender.ANY
                              || genders.getOrDefault(y, Set.of()).equals(Set.of(asked.gender()));
                      for (Kin a : first) {
                        for (Kin b : then) {
                          Kin gives = rules.get(List.of(a, b));
                          if (gives != null
                              && gives.isA(asked.genderless())
                              && gender
                              && !y.equals(x)
                              && !near.containsKey(y)) {
                            found.add(y);
                          }
                        }
                      }
                    }));
    return found;
  }

  /** Everybody linked to somebody by kin, and what they are to them, whatever the gender. */
  private Map<String, Set<Kin>> kinOf(String x) {
    Map<String, Set<Kin>> kin = new HashMap<>();
    links.keySet().stream()
        .filter(key -> key.type == RelationType.KIN_OF)
        .forEach(
            key -> {
              Kin term = Kin.of(key.kin).orElseThrow();
              if (key.to.equals(x)) {
                kin.computeIfAbsent(key.from, n -> new HashSet<>()).add(term.genderless());
              } else if (key.from.equals(x)) {
                kin.computeIfAbsent(key.to, n -> new HashSet<>()).add(term.inverse());
              }
            });
    return kin;
  }

  private Set<String> closure(String start, Set<RelationType> wanted, End asks) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      String at = open.remove(0);
      for (Key key : links.keySet()) {
        String near = asks == End.FROM ? key.to : key.from;
        String far = asks == End.FROM ? key.from : key.to;
        if (wanted.contains(key.type) && near.equals(at) && reached.add(far)) {
          open.add(far);
        }
      }
    }
    return reached;
  }

  /** Whether these claims of one link, or this fact, meet the conditions. */
  private boolean holds(List<Said> said, Conditions conditions) {
    boolean status =
        conditions.status() == null
            || said.stream().allMatch(s -> s.how.status() == conditions.status());
    boolean documents =
        conditions.documents() == null
            || said.stream().map(Said::chart).distinct().count() >= conditions.documents();
    return status && documents && said.stream().anyMatch(s -> holds(s, conditions));
  }

  private boolean holds(Said said, Conditions conditions) {
    return (conditions.since() == null || since(said, conditions.since()))
        && (conditions.during() == null || during(said, conditions.during()))
        && (conditions.accordingTo() == null || name(conditions.accordingTo()).equals(said.by))
        && (conditions.publishedBy() == null
            || String.valueOf(said.chart.document().publisher())
                .toLowerCase()
                .contains(conditions.publishedBy().toLowerCase()))
        && (conditions.amount() == null || fits(said.how, conditions.amount()));
  }

  private static boolean fits(Qualifiers how, Comparison wanted) {
    if (how.amount() == null
        || wanted.currency() != null && !wanted.currency().equals(how.currency())) {
      return false;
    }
    int order = how.amount().compareTo(wanted.amount());
    return switch (wanted.bound()) {
      case MORE_THAN -> order > 0;
      case LESS_THAN -> order < 0;
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
    };
  }

  private static boolean since(Said said, PartialDate date) {
    LocalDate day = date.earliest().orElseThrow();
    return said.first() != null && !said.first().isBefore(day)
        || said.last() != null && !said.last().isBefore(day)
        || said.last() == null && isPublishedFrom(said, date);
  }

  private static boolean isPublishedFrom(Said said, PartialDate date) {
    String text = date.toString();
    int length = Math.min(text.length(), said.published().length());
    return said.published().compareTo(text.substring(0, length)) >= 0;
  }

  private static boolean during(Said said, PartialDate date) {
    LocalDate first = date.earliest().orElseThrow();
    LocalDate last = date.latest().orElseThrow();
    if (said.first() == null && said.last() == null) {
      String text = date.toString();
      int length = Math.min(text.length(), said.published().length());
      return said.published().substring(0, length).equals(text.substring(0, length));
    }
    if (said.first() == null) {
      return !said.last().isBefore(first) && !said.last().isAfter(last);
    }
    if (said.last() == null) {
      return !said.first().isAfter(last)
          && (!said.first().isBefore(first) || isPublishedFrom(said, date));
    }
    return !said.first().isAfter(last) && !said.last().isBefore(first);
  }

  /** Those of this type, for whoever makes up questions. */
  List<String> names(EntityType... wanted) {
    return types.entrySet().stream()
        .filter(entry -> Arrays.asList(wanted).contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
