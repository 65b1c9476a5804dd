package dev.trama.query;

import dev.trama.graph.Cypher;
import dev.trama.graph.Evidence;
import dev.trama.graph.Link;
import dev.trama.graph.Row;
import dev.trama.graph.Statement;
import dev.trama.model.EntityType;
import dev.trama.model.RelationWord.Form;
import dev.trama.model.TramaException;
import dev.trama.network.Networks;
import dev.trama.query.Question.Combined;
import dev.trama.query.Question.Conditions;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Operator;
import dev.trama.query.Question.Step;
import dev.trama.query.Words.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Asks the graph. A question costs one statement for all names in it, one for the question itself,
 * and one for the evidence where that is wanted.
 */
public final class Questions {
  private final Cypher cypher;
  private final Networks networks;
  private final NameLookup lookup;
  private final Evidence evidence;
  private final Consumer<String> told;

  /** Asks the database alone. */
  public Questions(Cypher cypher) {
    this(cypher, Networks.NONE);
  }

  /**
   * @param networks where to walk while it is in step with the database
   */
  public Questions(Cypher cypher, Networks networks) {
    this(cypher, networks, note -> {});
  }

  /**
   * @param told is told, a line each, of names by themselves that were not taken as written
   */
  public Questions(Cypher cypher, Networks networks, Consumer<String> told) {
    this.told = told;
    this.cypher = cypher;
    this.networks = networks;
    this.lookup = new NameLookup(cypher);
    this.evidence = new Evidence(cypher);
  }

  /**
   * Answers a phrase.
   *
   * @throws TramaException of kind USAGE where the phrase is no question, naming the column;
   *     NOT_FOUND where a name is nobody's, with suggestions
   * @throws AmbiguousName where a name is several people's
   */
  public Answers ask(String phrase, AskOptions options) {
    return ask(phrase, Understanding.of(phrase, lookup), options);
  }

  /**
   * The statement that would answer a phrase, without running it.
   *
   * @throws TramaException as {@link #ask}
   */
  public Compiled explain(String phrase) {
    return explain(phrase, AskOptions.DEFAULT);
  }

  /** The same, for these options. */
  public Compiled explain(String phrase, AskOptions options) {
    Understanding understanding = Understanding.of(phrase, lookup);
    return compile(understanding, options);
  }

  /**
   * Why one name stands in a relation to another: the links between them, and what claims them.
   *
   * @param word a relation word, such as "leader", "leads", "led by", "stepson of"
   * @throws TramaException of kind NOT_FOUND where nothing says so; otherwise as {@link #ask}
   */
  public Answer why(String name, String word, String other) {
    Step step = new Step(relation(word), new Named(other, 0), Conditions.NONE);
    if (step.relation().asksForValues() && step.relation().type().to().isEmpty()) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          Shown.quoted(word) + " has no other end; ask: " + step.relation().phrase() + " of NAME");
    }
    Question question = new Combined(Operator.AND, step, new Named(name, 0));
    Understanding understanding = Understanding.of(question, lookup);
    Answers answers = ask(question.phrase(), understanding, new AskOptions(true, 0, 1));
    if (answers.answers().isEmpty()) {
      throw new TramaException(
          TramaException.Kind.NOT_FOUND,
          "Nothing says that "
              + Shown.quoted(name)
              + " is among "
              + step.relation().phrase()
              + " of "
              + Shown.quoted(other)
              + ".");
    }
    return answers.answers().get(0);
  }

  /**
   * What a relation word asks for: "leader", "leads", "led by", "stepson of".
   *
   * @throws TramaException of kind USAGE where it is none, with the nearest
   */
  public static Relation relation(String said) {
    Word word = Words.of(Words.fold(said));
    if (word == null) {
      word = Words.of(Words.fold(said).replaceFirst(" (of|de|del)$", ""));
    }
    Relation relation = null;
    for (Form form : Form.values()) {
      if (relation == null && word != null) {
        relation = word.relations().get(form);
      }
    }
    if (relation == null) {
      throw new TramaException(TramaException.Kind.USAGE, PhraseReader.unknownWord(said));
    }
    return relation;
  }

  /**
   * Everyone and everything each text may mean, best first: accents, hyphens, nicknames, acronyms,
   * misspelt and begun words. One statement for all.
   *
   * @param types the only ones wanted; all where there are none
   */
  public Map<String, List<Found>> find(Collection<String> texts, Set<EntityType> types, int limit) {
    Map<String, List<Found>> found = new HashMap<>();
    lookup
        .search(texts)
        .forEach((text, candidates) -> found.put(text, best(text, candidates, types, limit)));
    return found;
  }

  /** Package-private for the figures: everybody that may be meant among these, best first. */
  static List<Found> best(
      String text, List<Candidate> candidates, Set<EntityType> types, int limit) {
    Asked asked = Asked.of(text);
    List<Matching> all =
        candidates.stream()
            .filter(c -> types.isEmpty() || types.contains(c.entity().entityType()))
            .map(candidate -> Matching.of(asked, candidate, Matching.FOUND))
            .filter(Objects::nonNull)
            .sorted(Matching.BEST_FIRST)
            .toList();
    return all.stream()
        .filter(matching -> matching.isBeside(all.get(0)))
        .limit(limit)
        .map(Matching::found)
        .toList();
  }

  /**
   * The one entity of this name.
   *
   * @throws TramaException of kind NOT_FOUND, with suggestions
   * @throws AmbiguousName where there are several
   */
  public Ref resolve(String name) {
    return resolve(List.of(name)).get(0);
  }

  /**
   * The one entity of each of these names, in their order; one statement for all.
   *
   * @throws TramaException as {@link #resolve(String)}
   */
  public List<Ref> resolve(List<String> names) {
    NameResolver resolver = new NameResolver(lookup.fetch(names, List.of()));
    List<Ref> resolved =
        names.stream()
            .map(
                name -> {
                  Named named = new Named(name, 0);
                  return resolver.resolve(named).get(named);
                })
            .toList();
    resolver.notes().forEach(told);
    return resolved;
  }

  private static Compiled compile(Understanding understanding, AskOptions options) {
    return Compiler.compile(
        understanding.question(),
        understanding::id,
        options.skip(),
        options.limit(),
        options.asOf() == null ? null : AsOf.day(options.asOf()));
  }

  private static Question bare(Question question) {
    return question instanceof Question.AsKnown known ? known.of() : question;
  }

  private Answers ask(String phrase, Understanding understanding, AskOptions given) {
    Question question = bare(understanding.question());
    AskOptions options = given.of(understanding.question());
    Compiled statement = compile(understanding, options);
    Optional<NetworkAnswers.Found> walked = walked(understanding, options);
    if (walked.isPresent()) {
      NetworkAnswers.Found known = walked.get();
      List<Answer> page = known.answers();
      return answers(
          phrase,
          understanding,
          options.why() ? supported(page, Collections.nCopies(page.size(), List.of()), null) : page,
          known.more(),
          known.count(),
          statement);
    }
    List<Row> rows = cypher.read(statement.cypher(), statement.parameters());
    if (question instanceof Question.Count) {
      return answers(
          phrase, understanding, List.of(), false, rows.get(0).number("answers"), statement);
    }
    boolean more = rows.size() > options.limit();
    List<Row> page = more ? rows.subList(0, options.limit()) : rows;
    List<Answer> found = page.stream().map(Questions::answer).toList();
    if (options.why()) {
      List<List<String>> facts =
          page.stream()
              .map(row -> row.columns().containsKey("ids") ? row.texts("ids") : List.<String>of())
              .toList();
      found = supported(found, facts, options.asOf());
    }
    return answers(phrase, understanding, found, more, null, statement);
  }

  /** The answers from memory, where links alone are asked for, and those of now. */
  private Optional<NetworkAnswers.Found> walked(Understanding understanding, AskOptions options) {
    return options.asOf() != null || understanding.question() instanceof Question.AsKnown
        ? Optional.empty()
        : networks
            .current()
            .map(network -> new NetworkAnswers(cypher, network, understanding::id))
            .flatMap(answers -> answers.answer(understanding.question(), options));
  }

  /**
   * The answers with the claims of every hop, in the order of the path: one statement, however many
   * answers.
   *
   * @param facts for each answer the ids of the facts that its first hop stands for
   */
  private List<Answer> supported(List<Answer> answers, List<List<String>> facts, String asOf) {
    Set<Link> links = new LinkedHashSet<>();
    for (Answer answer : answers) {
      answer.path().stream().filter(hop -> hop.to() != null).map(Hop::link).forEach(links::add);
    }
    Evidence.Claims claims =
        evidence.of(
            links,
            facts.stream().flatMap(List::stream).collect(Collectors.toSet()),
            asOf == null ? null : AsOf.day(asOf));
    List<Answer> supported = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      List<Support> support = new ArrayList<>();
      List<Hop> path = answers.get(i).path();
      for (int hop = 0; hop < path.size(); hop++) {
        List<Statement> statements =
            path.get(hop).to() != null
                ? claims.of(path.get(hop).link())
                : facts.get(i).stream().flatMap(fact -> claims.ofFact(fact).stream()).toList();
        for (Statement statement : statements) {
          support.add(new Support(hop, statement));
        }
      }
      supported.add(answers.get(i).with(List.copyOf(support)));
    }
    return supported;
  }

  private static Answers answers(
      String phrase,
      Understanding understanding,
      List<Answer> found,
      boolean more,
      Long count,
      Compiled statement) {
    return new Answers(
        phrase,
        understanding.question().phrase(),
        understanding.notes(),
        found,
        more,
        count,
        statement);
  }

  private static Answer answer(Row row) {
    List<Hop> path = Hop.links(row.rows("path"));
    Long measured = row.columns().containsKey("measured") ? row.number("measured") : null;
    if (!row.columns().containsKey("fact") || row.map("fact") == null) {
      return new Answer(
          row.text("id"), row.text("type"), row.text("name"), null, measured, path, List.of());
    }
    Ref holder = Ref.of(row.map("holder"));
    Hop fact = Hop.fact(row.map("fact"), holder);
    List<Hop> whole = new ArrayList<>(List.of(fact));
    whole.addAll(path);
    return new Answer(
        row.text("id"),
        fact.type(),
        holder.name(),
        fact.value(),
        measured,
        List.copyOf(whole),
        List.of());
  }
}
