package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Marks;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Dates;
import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Sentence;
import dev.trama.model.ClaimStatus;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.util.HashSet;
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
  private final List<Denials.Stretch> denied;

  /** Groups that a noun of this sentence may mean, though the text has spoken of others too. */
  final Set<Entity> vague = new HashSet<>();

  private final References references = new References(this);
  private final Grammar grammar = new Grammar(this);
  private final Objects objects = new Objects(this);

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
    for (int i = 1; i < clauses.size(); i++) {
      Clause before = clauses.get(i - 1);
      boolean supposed =
          before.lemma.equals("believe")
              && !before.passive
              && word(before.verb + 1, "that")
              && is(before.from - 1, Node.Kind.PRONOUN);
      boolean denied =
          (before.lemma.equals("deny") || before.lemma.equals("refuse")) && clauses.get(i).open;
      clauses.get(i).hypothetical |= supposed || denied;
    }
    this.denied = new Denials(nodes, clauses).find();
    Set<Node> inside = new HashSet<>();
    denied.forEach(d -> inside.addAll(nodes.subList(Math.min(d.from(), d.to()), d.to())));
    phrases.forEach(phrase -> phrase.negated |= inside.contains(phrase.head));
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

  static List<Entity> filter(List<Entity> entities, Predicate<Entity> wanted) {
    return entities.stream().filter(wanted).toList();
  }

  /** The date nearest to a node, within the stretch up to the next or previous verb. */
  PartialDate dateNear(int at) {
    int token = nodes.get(at).from;
    PartialDate best = null;
    int distance = Integer.MAX_VALUE;
    for (Dates.Found found : dates) {
      boolean own =
          found.from() > token
              && found.from() - token < 14
              && (sentence.low(found.from() - 1).equals("on")
                  || sentence.low(found.from() - 1).equals("in"))
              && nodes.stream()
                  .noneMatch(n -> n.is(Node.Kind.VERB) && n.from > token && n.from < found.from());
      if (own) {
        return found.date();
      }
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
    if (from == to
        || from == null
        || denied.stream().anyMatch(d -> d.ends(this, span))
        || !type.permits(from.type(), to == null ? null : to.type())) {
      return null;
    }
    Draft draft = new Draft(type, from, to, naming(to, naming(from, span)));
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
    if (guessed(from) || guessed(to)) {
      draft.confidence = 0.75;
    } else if (vague(from) || vague(to)) {
      draft.confidence = 0.82;
    }
    drafts.add(draft);
    if (to != null) {
      to.need();
    }
    return draft;
  }

  /** True where only a noun of this sentence stands for the group. */
  private boolean vague(Entity end) {
    return end != null
        && vague.contains(end)
        && nodes.stream().noneMatch(node -> node.entity == end);
  }

  /** True where this sentence names the entity only by a name that several bear. */
  private boolean guessed(Entity end) {
    boolean guess = false;
    for (Node node : nodes) {
      if (end != null && node.entity == end) {
        if (!entities.isGuess(node.mention)) {
          return false;
        }
        guess = true;
      }
    }
    return guess;
  }

  /** The span, widened to the nearest name of an end that this sentence has only elsewhere. */
  private Span naming(Entity end, Span span) {
    Span nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Node node : nodes) {
      if (end == null || node.entity != end) {
        continue;
      }
      Span name = new Span(sentence.token(node.from).start(), sentence.token(node.to - 1).end());
      int gap = Math.max(span.start() - name.end(), name.start() - span.end());
      if (gap < 0) {
        return span;
      }
      if (gap < distance) {
        nearest = name;
        distance = gap;
      }
    }
    return nearest == null ? span : span.cover(nearest);
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

  References references() {
    return references;
  }

  /** What a phrase stands for, its whole list included. */
  List<Entity> resolve(Phrase phrase) {
    return references.resolve(phrase);
  }

  /** What a phrase stands for, without the rest of its list. */
  List<Entity> one(Phrase phrase) {
    return references.one(phrase);
  }

  /** The subject of a clause, of the wanted kind; empty where none is found. */
  List<Entity> subject(Clause clause, Predicate<Entity> wanted) {
    return grammar.subject(clause, wanted);
  }

  /** What the verb acts on. */
  List<Entity> object(Clause clause) {
    return objects.object(clause);
  }

  Phrase objectPhrase(Clause clause) {
    return objects.objectPhrase(clause);
  }

  List<Entity> relativeObject(Clause clause) {
    return objects.relativeObject(clause);
  }

  /** What one of these prepositions brings after the verb, before the next verb. */
  List<Entity> after(Clause clause, Set<String> prepositions, Predicate<Entity> wanted) {
    return objects.after(clause, prepositions, wanted);
  }

  boolean sameClause(Entity entity, Clause clause) {
    return objects.sameClause(entity, clause);
  }

  /** The longest phrase that begins at a node. */
  Phrase outermost(int at) {
    return objects.outermost(at);
  }

  Clause previous(Clause clause) {
    return grammar.previous(clause);
  }

  /** The groups that are a clause's subject, also by their members. */
  List<Entity> collective(Clause clause) {
    List<Entity> groups = subject(clause, e -> e.is(dev.trama.model.EntityType.CRIMINAL_GROUP));
    return groups.isEmpty() ? grammar.membersOf(clause) : groups;
  }

  /** What a phrase and those that commas and conjunctions join to it stand for. */
  List<Entity> chained(Phrase first) {
    List<Entity> all = new java.util.ArrayList<>();
    for (Phrase member : new Chains(nodes, phrases).chain(first.from)) {
      (member.isName() ? member.listed() : resolve(member))
          .stream().filter(e -> !all.contains(e)).forEach(all::add);
    }
    return all;
  }

  /** "Founded by X, the clan …": what the participle at the head of the sentence speaks of. */
  List<Entity> behind(Clause clause, Predicate<Entity> wanted) {
    for (int i = clause.verb + 1; i < nodes.size() && i - clause.verb < 24; i++) {
      Phrase phrase = is(i, Node.Kind.COMMA) ? outermost(i + 1) : null;
      if (phrase == null || phrase.isPronoun() && !phrase.head.is("he") && !phrase.head.is("she")) {
        continue;
      }
      List<Entity> refs = filter(phrase.isName() ? phrase.bearers : one(phrase), wanted);
      if (!refs.isEmpty()) {
        return refs;
      }
    }
    return List.of();
  }

  /** Pesos are Colombia's where the document speaks of Colombia and not of Mexico. */
  boolean colombian() {
    String text = marks.sourceText();
    return (text.contains("Colombia") || text.contains("Nación") || text.contains("Antioquia"))
        && !text.contains("México")
        && !text.contains("Mexico");
  }

  int clauseStart(Clause clause, Entity patient) {
    int from = clause.from;
    for (Phrase phrase : phrases) {
      if (phrase.isName()
          && phrase.head.entity == patient
          && phrase.from < from
          && clause.from - phrase.to < 14) {
        return phrase.from;
      }
    }
    return from;
  }

  int clauseEnd(Clause clause) {
    int to = clause.verb + 1;
    while (to < nodes.size()
        && to - clause.verb < 16
        && !nodes.get(to).is(Node.Kind.VERB)
        && !nodes.get(to).is(".")
        && !nodes.get(to).is(";")) {
      to++;
    }
    while (to > clause.verb + 1
        && (is(to - 1, Node.Kind.COMMA)
            || is(to - 1, Node.Kind.CONJUNCTION)
            || is(to - 1, Node.Kind.PREPOSITION)
            || is(to - 1, Node.Kind.DETERMINER))) {
      to--;
    }
    return to;
  }
}
