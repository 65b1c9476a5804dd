package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Marks;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Dates;
import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Sentence;
import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One sentence under analysis: its nodes, phrases and clauses, and what they refer to. */
final class Context {
  final Lexicon lexicon;
  final Marks marks;
  final Sentence sentence;
  final List<Node> nodes;
  final List<Phrase> phrases;
  final List<Clause> clauses;
  final Entities entities;
  final Discourse discourse;
  final List<Draft> drafts;
  final List<Dates.Found> dates;

  Context(
      Lexicon lexicon,
      Marks marks,
      List<Node> nodes,
      List<Phrase> phrases,
      Entities entities,
      Discourse discourse,
      List<Draft> drafts,
      PartialDate published) {
    this.lexicon = lexicon;
    this.marks = marks;
    this.sentence = marks.sentence();
    this.nodes = nodes;
    this.phrases = phrases;
    this.clauses = new ClauseReader(nodes).read();
    this.entities = entities;
    this.discourse = discourse;
    this.drafts = drafts;
    this.dates = Dates.in(sentence, published);
  }

  Node node(int at) {
    return at >= 0 && at < nodes.size() ? nodes.get(at) : null;
  }

  boolean is(int at, Node.Kind kind) {
    Node node = node(at);
    return node != null && node.is(kind);
  }

  boolean word(int at, String word) {
    Node node = node(at);
    return node != null && node.is(word);
  }

  int offset(int node) {
    return sentence.token(nodes.get(node).from).start();
  }

  Span span(int fromNode, int toNode) {
    int a = Math.max(0, Math.min(fromNode, toNode - 1));
    int b = Math.min(nodes.size(), Math.max(fromNode + 1, toNode));
    while (b - 1 > a && loose(nodes.get(b - 1))) {
      b--;
    }
    while (a + 1 < b && loose(nodes.get(a)) && !nodes.get(a).is(Node.Kind.DETERMINER)) {
      a++;
    }
    return new Span(
        sentence.token(nodes.get(a).from).start(), sentence.token(nodes.get(b - 1).to - 1).end());
  }

  /** Words that no quote begins or ends with. */
  private static boolean loose(Node node) {
    return node.is(Node.Kind.COMMA)
        || node.is(Node.Kind.CONJUNCTION)
        || node.is(Node.Kind.PREPOSITION)
        || node.is(Node.Kind.DETERMINER)
        || node.is(Node.Kind.MARK)
            && !node.is("$")
            && !node.is(")")
            && !node.is("\u201d")
            && !node.is("\"");
  }

  /** What a phrase stands for, its whole list included. */
  List<Entity> resolve(Phrase phrase) {
    List<Entity> all = new ArrayList<>();
    for (Phrase member : phrase.list) {
      for (Entity entity : one(member)) {
        if (!all.contains(entity)) {
          all.add(entity);
        }
      }
    }
    return all;
  }

  List<Entity> one(Phrase phrase) {
    if (phrase.isName() && phrase.head.mention.sort() == Mention.Sort.DEMONYM) {
      Entity country = entities.countryOf(phrase.head.mention);
      return country == null ? List.of() : List.of(country);
    }
    if (!phrase.bearers.isEmpty()) {
      return phrase.bearers;
    }
    if (phrase.isPronoun()) {
      return pronoun(phrase);
    }
    if (phrase.isRole()) {
      return spokenOf(phrase);
    }
    return List.of();
  }

  private List<Entity> spokenOf(Phrase phrase) {
    int place = offset(phrase.from);
    boolean group = phrase.head.role.is(RoleKind.GROUP);
    if (group
        && !phrase.head.role.plural()
        && (phrase.definite || phrase.possessed)
        && !word(phrase.from, "another")) {
      if (phrase.possessed) {
        Entity owner = owner(phrase);
        Entity led = owner == null ? null : groupOf(owner);
        if (led != null) {
          return List.of(led);
        }
        return List.of();
      }
      List<Entity> except =
          phrase.governor == null || !phrase.governor.isRole()
              ? List.of()
              : phrase.governor.bearers;
      Entity last =
          discourse.groupBefore(place, except, phrase.head.role.singular().replaceFirst(".* ", ""));
      return last == null ? List.of() : List.of(last);
    }
    if (group
        && !phrase.head.role.plural()
        && phrase.indefinite
        && phrase.governor != null
        && phrase.governor.isRole()
        && phrase.governor.head.role.is(RoleKind.LEADER)
        && !phrase.governor.bearers.isEmpty()) {
      Entity led = groupOf(phrase.governor.bearers.get(0));
      return led == null ? List.of() : List.of(led);
    }
    if (phrase.head.role.singular().equals("leadership")) {
      for (Phrase.Argument argument : phrase.arguments) {
        List<Entity> refs = resolve(argument.phrases().get(0));
        if (Bearers.isGroup(refs)) {
          return refs;
        }
      }
    }
    List<Entity> counted = counted(phrase);
    if (!counted.isEmpty()) {
      return counted;
    }
    if (group
        && phrase.head.role.plural()
        && phrase.definite
        && discourse.lastGroups().size() > 1) {
      return discourse.lastGroups();
    }
    boolean plain = phrase.to - phrase.from <= 3 && phrase.arguments.isEmpty();
    boolean person = phrase.head.role.is(RoleKind.PERSON) && phrase.definite && plain;
    if (person && phrase.head.role.plural()) {
      return discourse.defendants();
    }
    if (person && discourse.subject() != null) {
      return List.of(discourse.subject());
    }
    return List.of();
  }

  /** "The five businesses": all there are, where the document names five. */
  private List<Entity> counted(Phrase phrase) {
    if (!phrase.head.role.plural()) {
      return List.of();
    }
    EntityType type =
        phrase.head.role.is(RoleKind.COMPANY)
            ? EntityType.COMPANY
            : phrase.head.role.is(RoleKind.GROUP)
                ? EntityType.CRIMINAL_GROUP
                : phrase.head.role.is(RoleKind.PERSON) ? EntityType.PERSON : null;
    if (type == null) {
      return List.of();
    }
    List<Entity> all =
        type == EntityType.PERSON ? peopleBefore(offset(phrase.from)) : entities.all(type);
    boolean these = word(phrase.from, "these") && type == EntityType.COMPANY;
    int count = word(phrase.from, "both") ? 2 : 0;
    for (int i = phrase.from; i < phrase.to && count == 0; i++) {
      count = Math.max(0, Numbers.of(node(i).low));
    }
    return all.size() > 1 && (count == all.size() || these) ? all : List.of();
  }

  private List<Entity> peopleBefore(int place) {
    return entities.all(EntityType.PERSON).stream()
        .filter(person -> !discourse.isOfficial(person) && person.first().start() < place)
        .toList();
  }

  private Entity owner(Phrase phrase) {
    for (Phrase.Argument argument : phrase.arguments) {
      if (argument.bond() == Phrase.Bond.POSSESSOR) {
        List<Entity> owners = resolve(argument.phrases().get(0));
        return owners.isEmpty() ? null : owners.get(0);
      }
    }
    return null;
  }

  /** The one group that the person is said to lead. */
  Entity groupOf(Entity person) {
    Entity found = null;
    for (Draft draft : drafts) {
      if (draft.type() == RelationType.LEADS
          && draft.from() == person
          && draft.to().is(EntityType.CRIMINAL_GROUP)) {
        if (found != null && found != draft.to()) {
          return found;
        }
        found = draft.to();
      }
    }
    return found;
  }

  private List<Entity> pronoun(Phrase phrase) {
    String low = phrase.head.low;
    int place = offset(phrase.from);
    if (Set.of("who", "whom", "which", "that", "whose").contains(low)) {
      return antecedent(phrase);
    }
    if (Set.of("they", "their", "them").contains(low)) {
      for (int p = phrases.indexOf(phrase) - 1; p >= 0; p--) {
        if (phrases.get(p).isName()
            && phrases.get(p).list.size() > 1
            && !phrases.get(p).isName(EntityType.LOCATION)) {
          return phrases.get(p).listed();
        }
      }
      return discourse.lastList();
    }
    if (Set.of("its", "it").contains(low)) {
      List<Entity> except =
          phrase.governor == null || !phrase.governor.isRole()
              ? List.of()
              : phrase.governor.bearers;
      Entity group = discourse.groupBefore(place, except, "its own");
      return group == null ? List.of() : List.of(group);
    }
    boolean possessive = low.equals("his") || low.equals("her");
    Entity nearest = discourse.personBefore(place, sentence.start());
    if (possessive || low.equals("him")) {
      Entity subject = discourse.subject();
      if (nearest != null && discourse.agrees(low, nearest)) {
        return List.of(nearest);
      }
      return subject != null && discourse.agrees(low, subject) ? List.of(subject) : List.of();
    }
    Entity subject = discourse.subject();
    if (nearest != null
        && discourse.agrees(low, nearest)
        && (subject == null || subject == nearest)) {
      return List.of(nearest);
    }
    return subject != null && discourse.agrees(low, subject) ? List.of(subject) : List.of();
  }

  /** The phrase that a relative pronoun takes up. */
  private List<Entity> antecedent(Phrase relative) {
    int end = relative.from;
    if (is(end - 1, Node.Kind.COMMA)) {
      end--;
    }
    if (is(end - 1, Node.Kind.PREPOSITION)) {
      end--;
      if (is(end - 1, Node.Kind.COMMA)) {
        end--;
      }
    }
    boolean person =
        relative.head.is("who") || relative.head.is("whom") || relative.head.is("whose");
    Phrase best = null;
    for (Phrase phrase : phrases) {
      if (phrase.to == end && !phrase.isPronoun()) {
        List<Entity> refs = one(phrase);
        boolean fits = !refs.isEmpty() && refs.get(0).is(EntityType.PERSON) == person;
        if (fits
            && (best == null || (person ? phrase.from < best.from : phrase.from > best.from))) {
          best = phrase;
        }
      }
    }
    return best == null ? List.of() : best.isName() ? best.listed() : one(best);
  }

  /** The subject of a clause, of the wanted kind; empty where none is found. */
  List<Entity> subject(Clause clause, Predicate<Entity> wanted) {
    return subject(clause, wanted, 0);
  }

  private List<Entity> subject(Clause clause, Predicate<Entity> wanted, int depth) {
    int j = clause.from - 1;
    if (depth > 6 || j < 0) {
      return List.of();
    }
    Node before = nodes.get(j);
    boolean shares =
        before.is(Node.Kind.CONJUNCTION)
            || clause.open && !clause.passive && !before.is(Node.Kind.PRONOUN) && !endsPhrase(j + 1)
            || clause.infinitive
            || before.is(Node.Kind.COMMA) && is(j - 1, Node.Kind.VERB);
    if (before.is(Node.Kind.CONJUNCTION) && !clause.open && endsPhrase(j) && false) {
      shares = false;
    }
    if (clause.open && clause.passive && !before.is(Node.Kind.CONJUNCTION)) {
      return participial(clause, wanted);
    }
    Clause previous = previous(clause);
    if (shares && previous != null) {
      List<Entity> from = controller(previous, clause, wanted, depth);
      if (!from.isEmpty()) {
        return from;
      }
    }
    for (int p = phrases.size() - 1; p >= 0; p--) {
      Phrase phrase = phrases.get(p);
      if (phrase.to > j + 1 || phrase.governor != null && phrase.governor.to <= j + 1) {
        continue;
      }
      if (previous != null && phrase.to <= previous.verb && !parenthetical(previous)) {
        return subject(previous, wanted, depth + 1);
      }
      boolean governed = phrase.preposition != null && !clause.open;
      if (governed) {
        continue;
      }
      Phrase outer = outerRole(phrase);
      List<Entity> refs =
          filter(
              outer != null ? outer.bearers : phrase.isName() ? phrase.listed() : one(phrase),
              wanted);
      if (!refs.isEmpty()) {
        return outer != null ? refs : filter(joined(phrase, refs, j), wanted);
      }
    }
    return List.of();
  }

  /**
   * In "A, the son of the leader, B, was …" the verb is A's: the name after the comma only tells
   * who the leader inside the longer phrase is.
   */
  private Phrase outerRole(Phrase name) {
    if (!name.isName()) {
      return null;
    }
    for (Phrase role : phrases) {
      boolean apposed =
          role.isRole()
              && role.to + 1 == name.from
              && is(role.to, Node.Kind.COMMA)
              && role.bearers.contains(name.head.entity);
      if (apposed
          && role.governor != null
          && role.governor.isRole()
          && !role.governor.bearers.isEmpty()) {
        return role.governor;
      }
    }
    return null;
  }

  /** What a participle hangs on: the phrase right before it, or an inner one that ends there. */
  private List<Entity> participial(Clause clause, Predicate<Entity> wanted) {
    int end = is(clause.from - 1, Node.Kind.COMMA) ? clause.from - 1 : clause.from;
    List<Phrase> ending = new ArrayList<>();
    for (Phrase phrase : phrases) {
      if (phrase.to == end
          || phrase.isName() && phrase.to == end - 1 && is(end - 1, Node.Kind.MARK)) {
        ending.add(phrase);
      }
    }
    ending.sort(java.util.Comparator.comparingInt(phrase -> phrase.from));
    Phrase inner = ending.isEmpty() ? null : ending.get(ending.size() - 1);
    boolean unknown =
        inner != null
            && inner.isRole()
            && one(inner).isEmpty()
            && (inner.head.role.is(RoleKind.GROUP) || inner.head.role.is(RoleKind.COMPANY));
    if (unknown) {
      return List.of();
    }
    for (Phrase phrase : ending) {
      List<Entity> refs = filter(phrase.isName() ? phrase.listed() : one(phrase), wanted);
      if (!refs.isEmpty()) {
        return refs;
      }
    }
    return List.of();
  }

  static List<Entity> filter(List<Entity> entities, Predicate<Entity> wanted) {
    return entities.stream().filter(wanted).toList();
  }

  /** The subject with what a conjunction joins before it and "together with" after it. */
  private List<Entity> joined(Phrase phrase, List<Entity> refs, int end) {
    List<Entity> all = new ArrayList<>(refs);
    int from = phrase.from;
    for (Phrase role : phrases) {
      boolean apposed =
          role.isRole()
              && role.to + 1 == from
              && is(role.to, Node.Kind.COMMA)
              && !role.bearers.isEmpty()
              && phrase.bearers.contains(role.bearers.get(0));
      if (apposed) {
        from = role.from;
        break;
      }
    }
    if (is(from - 1, Node.Kind.CONJUNCTION)) {
      int stop = is(from - 2, Node.Kind.COMMA) ? from - 2 : from - 1;
      Phrase best = null;
      for (Phrase other : phrases) {
        if (other.to == stop && (best == null || other.from < best.from) && !other.isPronoun()) {
          best = other;
        }
      }
      if (best != null && best.preposition == null) {
        List<Entity> before = best.isName() ? best.listed() : one(best);
        before.stream().filter(e -> !all.contains(e)).forEach(e -> all.add(0, e));
      }
    }
    if (says("respectively") && phrase.isRole()) {
      for (Phrase other : phrases) {
        if (other.isName()
            && other.list.size() > 1
            && other.listed().containsAll(refs)
            && other.to <= phrase.from) {
          return other.listed();
        }
      }
    }
    for (int i = phrase.to; i < end && !is(i, Node.Kind.VERB) && !word(i, "who"); i++) {
      if (word(i, "together")) {
        Phrase companion = outermost(i + 1);
        if (companion != null) {
          (companion.isName() ? companion.listed() : one(companion))
              .stream().filter(e -> !all.contains(e)).forEach(all::add);
        }
      }
    }
    return all;
  }

  /** Who does what an open or coordinated verb says: the object of a charge, else the subject. */
  private List<Entity> controller(
      Clause previous, Clause clause, Predicate<Entity> wanted, int depth) {
    boolean objectControls =
        Set.of(
                    "charge",
                    "indict",
                    "accuse",
                    "order",
                    "direct",
                    "enable",
                    "help",
                    "allow",
                    "convict",
                    "designate")
                .contains(previous.lemma)
            && clause.open
            && !previous.passive;
    if (objectControls) {
      List<Entity> objects = object(previous);
      if (!filter(objects, wanted).isEmpty()) {
        return filter(objects, wanted);
      }
    }
    return subject(previous, wanted, depth + 1);
  }

  private boolean endsPhrase(int at) {
    return phrases.stream().anyMatch(p -> p.to == at && !p.isPronoun());
  }

  private boolean parenthetical(Clause clause) {
    return clause.open
        || is(clause.from - 1, Node.Kind.PRONOUN)
            && Set.of("who", "which", "that").contains(node(clause.from - 1).low);
  }

  Clause previous(Clause clause) {
    int at = clauses.indexOf(clause);
    return at > 0 ? clauses.get(at - 1) : null;
  }

  /** What the verb acts on. */
  List<Entity> object(Clause clause) {
    Phrase phrase = objectPhrase(clause);
    List<Entity> all = new ArrayList<>();
    if (phrase != null) {
      for (Phrase member : new Bearers(nodes, phrases).chain(phrase.from)) {
        (member.isName() ? member.listed() : resolve(member))
            .stream().filter(e -> !all.contains(e)).forEach(all::add);
      }
    }
    return all;
  }

  /** No other verb stands between the last naming of the entity and the clause. */
  boolean sameClause(Entity entity, Clause clause) {
    for (int i = clause.from - 1; i >= 0; i--) {
      if (is(i, Node.Kind.VERB)) {
        return false;
      }
      if (is(i, Node.Kind.NAME) && nodes.get(i).entity == entity) {
        return true;
      }
    }
    return false;
  }

  /** In "companies that he owns" what the pronoun before the subject takes up. */
  List<Entity> relativeObject(Clause clause) {
    for (int i = clause.from - 1; i >= 0 && clause.from - i < 4; i--) {
      for (Phrase phrase : phrases) {
        boolean relative =
            phrase.from == i
                && phrase.isPronoun()
                && (phrase.head.is("that") || phrase.head.is("which") || phrase.head.is("whom"));
        if (relative) {
          return antecedentNear(phrase);
        }
      }
      boolean subject =
          is(i, Node.Kind.PRONOUN)
              || is(i, Node.Kind.NAME)
              || is(i, Node.Kind.WORD)
              || is(i, Node.Kind.CONJUNCTION)
              || is(i, Node.Kind.VERB);
      if (!subject) {
        return List.of();
      }
    }
    return List.of();
  }

  /** The antecedent, also behind "in TOWN". */
  private List<Entity> antecedentNear(Phrase relative) {
    List<Entity> direct = antecedent(relative);
    if (!direct.isEmpty() && !direct.get(0).is(EntityType.LOCATION)) {
      return direct;
    }
    for (int p = phrases.indexOf(relative) - 1; p >= 0; p--) {
      Phrase phrase = phrases.get(p);
      if (phrase.isRole() && relative.from - phrase.to <= 1) {
        return one(phrase);
      }
    }
    return List.of();
  }

  Phrase objectPhrase(Clause clause) {
    int at = clause.verb + 1;
    while (at < nodes.size()
        && (ClauseReader.isAdverb(nodes.get(at))
            || nodes.get(at).is(Node.Kind.DATE)
            || nodes.get(at).is("as") && is(at + 1, Node.Kind.DATE))) {
      at++;
    }
    Phrase phrase = outermost(at);
    return phrase != null && is(phrase.to, Node.Kind.POSSESSIVE) ? null : phrase;
  }

  /** The longest phrase that begins at a node. */
  Phrase outermost(int at) {
    Phrase best = null;
    for (Phrase phrase : phrases) {
      boolean inner = phrase.governor != null && phrase.governor.from == at;
      if (phrase.from == at && !inner && (best == null || phrase.to > best.to)) {
        best = phrase;
      }
    }
    return best;
  }

  /** What one of these prepositions brings after the verb, before the next verb. */
  List<Entity> after(Clause clause, Set<String> prepositions, Predicate<Entity> wanted) {
    for (int i = clause.verb + 1; i < nodes.size() && !nodes.get(i).is(Node.Kind.VERB); i++) {
      if (nodes.get(i).is(Node.Kind.PREPOSITION) && prepositions.contains(nodes.get(i).low)) {
        Phrase phrase = brought(i + 1);
        List<Entity> refs =
            phrase == null
                ? List.of()
                : filter(phrase.isName() ? phrase.listed() : resolve(phrase), wanted);
        if (!refs.isEmpty()) {
          return refs;
        }
      }
    }
    return List.of();
  }

  /**
   * The phrase a preposition brings, also behind "the activities of" and "to and are controlled
   * by".
   */
  private Phrase brought(int at) {
    int i = at;
    while (i < nodes.size() && i - at < 7) {
      Phrase phrase = outermost(i);
      if (phrase != null && !(phrase.isName() && sortOf(phrase.head) == Mention.Sort.DEMONYM)) {
        return phrase;
      }
      Node node = nodes.get(i);
      boolean gap =
          node.is(Node.Kind.CONJUNCTION) && i == at
              || i > at
                  && is(at, Node.Kind.CONJUNCTION)
                  && (node.is(Node.Kind.VERB) || node.is("by"));
      boolean passes =
          node.is(Node.Kind.WORD)
              || node.is(Node.Kind.DETERMINER)
              || node.is("of")
              || gap
              || phrase != null;
      if (!passes) {
        return null;
      }
      i++;
    }
    return null;
  }

  /** The date nearest to a node, within the stretch up to the next or previous verb. */
  PartialDate dateNear(int at) {
    int token = nodes.get(at).from;
    PartialDate best = null;
    int distance = Integer.MAX_VALUE;
    for (Dates.Found found : dates) {
      int gap = found.from() > token ? found.from() - token : (token - found.to()) * 2 + 2;
      if (gap < distance && gap < 26 && !parted(token, found.from())) {
        distance = gap;
        best = found.date();
      }
    }
    return best;
  }

  /** Another verb stands between an event and a date that follows it. */
  private boolean parted(int fromToken, int toToken) {
    for (Node node : nodes) {
      boolean between = node.from > fromToken && node.from < toToken && node.is(Node.Kind.VERB);
      if (between
          && !Set.of(
                  "return",
                  "unseal",
                  "file",
                  "announce",
                  "be",
                  "have",
                  "arrest",
                  "sentence",
                  "plead")
              .contains(node.verb.lemma())) {
        return true;
      }
    }
    return false;
  }

  boolean says(String... words) {
    for (int i = 0; i < sentence.size(); i++) {
      for (String word : words) {
        if (sentence.low(i).equals(word)) {
          return true;
        }
      }
    }
    return false;
  }

  ClaimStatus alleged() {
    boolean alleged =
        says("alleged", "allegedly", "alleges", "allege", "accused", "suspected", "purportedly")
            || says("according") && says("indictment", "complaint");
    return alleged ? ClaimStatus.ALLEGED : null;
  }

  Draft add(RelationType type, Entity from, Entity to, Span span) {
    if (from == to || from == null || !type.permits(from.type(), to == null ? null : to.type())) {
      return null;
    }
    Draft draft = new Draft(type, from, to, span);
    // What overlaps this sentence was added last.
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - 400); i--) {
      Draft known = drafts.get(i);
      if (known.type == type
          && known.from == from
          && known.to == to
          && known.span.overlaps(span)
          && type != RelationType.KIN_OF
          && type != RelationType.REWARD) {
        return known;
      }
    }
    drafts.add(draft);
    if (to != null) {
      to.need();
    }
    return draft;
  }

  /** The authority that an office itself stands for: "Mexican Secretary of Defense". */
  Entity office(int fromToken, int toToken) {
    return entities.office(marks, fromToken, toToken);
  }

  boolean isPlaceWord(int token) {
    return lexicon.places.at(sentence.tokens(), token) != null;
  }

  Mention.Sort sortOf(Node node) {
    return node.mention == null ? Mention.Sort.PLAIN : node.mention.sort();
  }
}
