package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text says of so many at once, "sanctioned eight Mexican nationals and five Mexico-based
 * companies", holds for each of them where it names just as many.
 */
final class Collectives {
  private static final Set<String> VERBS =
      Set.of("sanction", "designate", "charge", "indict", "arrest", "extradite", "sentence");

  private Entity accused;
  private int accusedCount;

  /** Whom each relation is claimed of, and every pair that is: filled before the first sentence. */
  private final Map<RelationType, Set<Entity>> claimed = new EnumMap<>(RelationType.class);

  private final Set<List<Object>> pairs = new HashSet<>();

  private final Entities entities;
  private final Discourse discourse;
  private final Courts courts;

  Collectives(List<Draft> drafts, Entities entities, Discourse discourse, Courts courts) {
    drafts.forEach(this::index);
    this.entities = entities;
    this.discourse = discourse;
    this.courts = courts;
  }

  /** "35 members of G were charged": who is told to be one of the 35 belongs to G. */
  private void remember(Context c, Phrase phrase, int count) {
    for (Phrase.Argument argument : phrase.arguments) {
      List<Entity> refs = c.resolve(argument.phrases().get(0));
      if (Bearers.isGroup(refs) && count > 2) {
        accused = refs.get(0);
        accusedCount = count;
      }
    }
  }

  private void oneOfThem(Context c) {
    boolean count = false;
    boolean defendants = false;
    for (Node node : c.nodes) {
      count |= Numbers.of(node.low) == accusedCount;
      defendants |= node.is("defendants");
    }
    boolean sought = c.says("fugitives") && c.says("case");
    if (!(count && defendants) && !sought) {
      return;
    }
    for (Draft draft : List.copyOf(c.drafts)) {
      boolean here =
          (draft.type() == RelationType.CHARGED || draft.type() == RelationType.ARRESTED)
              && draft.span().start() >= c.sentence.start()
              && draft.span().end() <= c.sentence.token(c.sentence.size() - 1).end();
      boolean belongs =
          pairs.contains(List.of(RelationType.MEMBER_OF, draft.from(), accused))
              || pairs.contains(List.of(RelationType.LEADS, draft.from(), accused));
      if (here && !belongs && !discourse.isOfficial(draft.from())) {
        Draft member = new Draft(RelationType.MEMBER_OF, draft.from(), accused, draft.span());
        member.role = "member or associate";
        member.confidence = 0.8;
        index(member);
        c.drafts.add(member);
      }
    }
  }

  /** Reads a sentence once all others are known; the claims are added to its drafts. */
  void claim(Context c) {
    if (accused != null) {
      oneOfThem(c);
    }
    for (Phrase phrase : c.phrases) {
      int count = phrase.isRole() && phrase.plural() ? count(c, phrase) : 0;
      boolean roles =
          count > 1
              && phrase.bearers.isEmpty()
              && (phrase.head.role.is(RoleKind.LEADER)
                  || phrase.head.role.is(RoleKind.MEMBER)
                  || phrase.head.role.is(RoleKind.PERSON));
      boolean nationals = count > 1 && phrase.head.role.is(RoleKind.NATIONAL);
      if (nationals && c.says("reward", "rewards")) {
        compatriots(c, phrase, count);
      }
      if (roles && c.says("reward", "rewards")) {
        sought(c, phrase, count);
      }
      RelationType event = count > 1 ? event(c, phrase) : null;
      if (event == RelationType.CHARGED && phrase.head.role.is(RoleKind.MEMBER)) {
        remember(c, phrase, count);
      }
      if (event == null) {
        continue;
      }
      if (phrase.head.role.is(RoleKind.COMPANY)) {
        companies(c, phrase, count, event);
      } else if (phrase.head.role.is(RoleKind.NATIONAL)) {
        nationals(c, phrase, count, event);
      }
    }
  }

  /** "rewards for three leaders of G", "for three men who run G": those with a reward. */
  private void sought(Context c, Phrase phrase, int count) {
    Set<Entity> people = claimedOf(RelationType.REWARD);
    if (people.size() != count) {
      return;
    }
    Entity group = null;
    boolean leads = phrase.head.role.is(RoleKind.LEADER);
    for (Phrase.Argument argument : phrase.arguments) {
      List<Entity> refs = c.resolve(argument.phrases().get(0));
      group = Bearers.isGroup(refs) ? refs.get(0) : group;
    }
    for (Clause clause : c.clauses) {
      boolean run =
          c.word(phrase.to, "who")
              && clause.from == phrase.to + 1
              && Set.of("run", "lead", "head", "command").contains(clause.lemma);
      List<Entity> refs =
          run ? Context.filter(c.object(clause), e -> e.is(EntityType.CRIMINAL_GROUP)) : List.of();
      if (!refs.isEmpty()) {
        group = refs.get(0);
        leads = true;
      }
    }
    for (Entity person : group == null ? Set.<Entity>of() : people) {
      boolean known = leads && claimedOf(RelationType.LEADS).contains(person);
      Draft draft =
          known
              ? null
              : add(c, leads ? RelationType.LEADS : RelationType.MEMBER_OF, person, group, phrase);
      if (draft != null) {
        draft.role = leads ? "leader" : "member";
      }
    }
  }

  /** "rewards for three Colombian nationals": those with a reward. */
  private void compatriots(Context c, Phrase phrase, int count) {
    Set<Entity> people = claimedOf(RelationType.REWARD);
    List<Entity> places = places(c, phrase);
    if (people.size() == count && places.size() == 1) {
      for (Entity person : List.copyOf(people)) {
        if (!claimedOf(RelationType.NATIONAL_OF).contains(person)) {
          add(c, RelationType.NATIONAL_OF, person, places.get(0), phrase);
        }
      }
    }
  }

  private void index(Draft draft) {
    claimed.computeIfAbsent(draft.type(), k -> new LinkedHashSet<>()).add(draft.from());
    if (draft.to() != null) {
      pairs.add(List.of(draft.type(), draft.from(), draft.to()));
    }
  }

  private Set<Entity> claimedOf(RelationType type) {
    return claimed.getOrDefault(type, Set.of());
  }

  private static int count(Context c, Phrase phrase) {
    for (int i = phrase.from; i < phrase.to; i++) {
      int number = Numbers.of(c.node(i).low);
      if (number > 1) {
        return number;
      }
    }
    return 0;
  }

  /** What they undergo: the verb that governs the phrase or a list that it belongs to. */
  private static RelationType event(Context c, Phrase phrase) {
    RelationType found = null;
    for (Clause clause : c.clauses) {
      boolean governs =
          VERBS.contains(clause.lemma)
              && !clause.negated
              && !clause.hypothetical
              && (clause.passive
                  ? phrase.to <= clause.from && clause.from - phrase.to < 3
                  : phrase.from > clause.verb && phrase.from - clause.verb < 24);
      if (governs) {
        found =
            switch (clause.lemma) {
              case "sanction", "designate" -> RelationType.SANCTIONED;
              case "charge", "indict" -> RelationType.CHARGED;
              case "arrest" -> RelationType.ARRESTED;
              case "extradite" -> RelationType.EXTRADITED;
              default -> RelationType.CONVICTED;
            };
      }
    }
    return found;
  }

  private void companies(Context c, Phrase phrase, int count, RelationType event) {
    List<Entity> all = entities.all(EntityType.COMPANY);
    if (all.size() != count || event != RelationType.SANCTIONED) {
      return;
    }
    List<Entity> places = places(c, phrase);
    for (Entity company : all) {
      add(c, RelationType.SANCTIONED, company, courts.sanctioner(c), phrase);
      for (Entity place : places) {
        boolean seated = claimedOf(RelationType.OPERATES_IN).contains(company);
        Draft draft = seated ? null : add(c, RelationType.OPERATES_IN, company, place, phrase);
        if (draft != null) {
          draft.role = "based";
        }
      }
    }
  }

  private void nationals(Context c, Phrase phrase, int count, RelationType event) {
    Set<RelationType> events =
        event == RelationType.SANCTIONED
            ? EnumSet.of(RelationType.SANCTIONED)
            : EnumSet.of(
                RelationType.CHARGED,
                RelationType.ARRESTED,
                RelationType.EXTRADITED,
                RelationType.CONVICTED);
    Set<Entity> people = new LinkedHashSet<>();
    for (RelationType type : events) {
      for (Entity person : claimedOf(type)) {
        if (person.is(EntityType.PERSON) && !discourse.isOfficial(person)) {
          people.add(person);
        }
        if (people.size() > count) {
          return;
        }
      }
    }
    List<Entity> places = places(c, phrase);
    if (people.size() != count || places.size() != 1) {
      return;
    }
    for (Entity person : people) {
      if (!claimedOf(RelationType.NATIONAL_OF).contains(person)) {
        add(c, RelationType.NATIONAL_OF, person, places.get(0), phrase);
      }
    }
  }

  private List<Entity> places(Context c, Phrase phrase) {
    List<Entity> places = new ArrayList<>();
    for (int i = phrase.from; i < phrase.to; i++) {
      Node node = c.node(i);
      if (node.is(Node.Kind.NAME) && node.entity.is(EntityType.LOCATION)) {
        boolean adjective = node.mention.sort() == Mention.Sort.DEMONYM;
        Entity place = adjective ? entities.countryOf(node.mention) : node.entity;
        boolean seat = phrase.head.role.is(RoleKind.COMPANY);
        if (place != null && !places.contains(place) && !(seat && adjective)) {
          places.add(place);
        }
      }
    }
    return places;
  }

  private Draft add(Context c, RelationType type, Entity from, Entity to, Phrase phrase) {
    boolean known = to != null && pairs.contains(List.of(type, from, to));
    if (known || to == null || !type.permits(from.type(), to.type())) {
      return null;
    }
    Span span = c.span(phrase.from, phrase.to);
    Draft draft = new Draft(type, from, to, span);
    draft.confidence = 0.85;
    to.need();
    index(draft);
    c.drafts.add(draft);
    return draft;
  }
}
