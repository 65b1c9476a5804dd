package dev.trama.query;

import dev.trama.graph.Evidence;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord.End;
import dev.trama.query.Question.AsKnown;
import dev.trama.query.Question.Born;
import dev.trama.query.Question.Combined;
import dev.trama.query.Question.Conditions;
import dev.trama.query.Question.Count;
import dev.trama.query.Question.Every;
import dev.trama.query.Question.Holding;
import dev.trama.query.Question.Located;
import dev.trama.query.Question.Measure;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Only;
import dev.trama.query.Question.Operator;
import dev.trama.query.Question.Ranked;
import dev.trama.query.Question.Step;
import dev.trama.query.Question.Within;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes one Cypher statement of a question.
 *
 * <p>Every part of a question becomes lines that leave rows of {@code x} (an entity, once), {@code
 * hops} (the links of the best-supported path from it back to the names) and {@code support} (the
 * documents behind the weakest link of that path). Types come from enums; all else is a parameter.
 */
final class Compiler {
  static final String ALL_LINKS = types(Set.of(RelationType.values()));
  private static final String TYPE_OF = "[l IN labels(%1$s) WHERE l <> 'Entity'][0]";
  static final String WEAKER =
      "CASE WHEN size(hops) = 0 OR %1$s < support THEN %1$s ELSE support END";

  // Among the hops of an inferred way stands, before the two it comes of, the rule in words.
  private static final String IS_RULE = "r IS :: STRING NOT NULL";
  private static final String INFERENCES = "size([r IN hops WHERE " + IS_RULE + "])";

  private final Function<Named, String> ids;
  private final StringBuilder cypher = new StringBuilder();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final String asOf;
  private String indent = "";
  private int unnamed;
  private boolean infers;

  private Compiler(Function<Named, String> ids, String asOf) {
    this.ids = ids;
    this.asOf = asOf;
    if (asOf != null) {
      parameters.put(AsOf.PARAMETER, asOf);
    }
  }

  /**
   * @param ids the entity that each name stands for
   * @param skip how many answers to leave out
   * @param limit how many to give at most; one more is asked for, to tell whether there are more
   * @param asOf the day of which the answers are, as {@link AsOf#day} gives it; null for now. A day
   *     in the question itself comes before it
   */
  static Compiled compile(
      Question question, Function<Named, String> ids, int skip, int limit, String asOf) {
    if (question instanceof AsKnown known) {
      return compile(known.of(), ids, skip, limit, AsOf.day(known.date().toString()));
    }
    Compiler compiler = new Compiler(ids, asOf);
    VicinityClauses vicinity = VicinityClauses.of(question, compiler);
    if (vicinity != null) {
      String start = ids.apply(question.names().findFirst().orElseThrow());
      vicinity.compile(start, question instanceof Count, skip, limit);
      return compiler.compiled();
    }
    Question of =
        question instanceof Count count
            ? count.of()
            : question instanceof Ranked ranked ? ranked.of() : question;
    Step values = of instanceof Step step && step.relation().asksForValues() ? step : null;
    if (values != null) {
      compiler.set(values.of());
      new ValueClauses(compiler).match(values);
    } else {
      compiler.set(of);
    }
    if (question instanceof Count) {
      compiler.line("RETURN count(*) AS answers");
    } else {
      compiler.answers(
          values != null, question instanceof Ranked ranked ? ranked : null, skip, limit);
    }
    return compiler.compiled();
  }

  private Compiled compiled() {
    return new Compiled(cypher.toString().stripTrailing(), parameters);
  }

  private void set(Question question) {
    if (question instanceof Named named) {
      line("MATCH (x:Entity {id: " + parameter(ids.apply(named)) + "})");
      line("WITH x, [] AS hops, x.documents AS support");
    } else if (question instanceof Every every) {
      line("MATCH (x:Entity:" + every.type().label() + ")");
      line("WITH x, [] AS hops, x.documents AS support");
    } else if (question instanceof Only only) {
      set(only.of());
      line("WITH x, hops, support WHERE x:" + only.type().label());
    } else if (question instanceof Located located) {
      set(located.of());
      new PlaceClauses(this).in(located.place());
    } else if (question instanceof Within within) {
      set(within.of());
      if (within.links() == 1) {
        line("MATCH (y:Entity)-" + link("r", links(within)) + "-(x)");
        bestLinks();
      } else {
        within(within);
        line("WHERE y <> x");
        bestPaths();
      }
    } else if (question instanceof Holding holding) {
      set(holding.of());
      line("WITH x, hops, support");
      line("WHERE " + (holding.without() ? "NOT " : "") + new ValueClauses(this).known(holding));
    } else if (question instanceof Born born) {
      set(born.of());
      line(
          "WITH x, hops, support WHERE any(b IN x.birthDates WHERE "
              + new ClaimClauses(this).born(born)
              + ")");
    } else if (question instanceof Combined both) {
      combined(both);
    } else {
      Step step = (Step) question;
      if (step.isOfPlace()) {
        new PlaceClauses(this).inner((Named) step.of());
      } else {
        set(step.of());
      }
      step(step);
    }
  }

  private void step(Step step) {
    Relation relation = step.relation();
    List<String> where = new ArrayList<>();
    if (relation.type().isTransitive() && relation.role() == null && !isQualified(step)) {
      line(
          relation.asks() == End.FROM
              ? "MATCH p = ANY SHORTEST (y:Entity)-" + link("", types(relation)) + "->+(x)"
              : "MATCH p = ANY SHORTEST (y:Entity)<-" + link("", types(relation)) + "-+(x)");
      line("WHERE y <> x");
      bestPaths();
      return;
    }
    if (relation.kin() != null && !isQualified(step)) {
      infers |= KinClauses.match(relation.kin(), this);
      line("WITH y, x, way + hops AS path, " + WEAKER.formatted("least") + " AS weakest");
      best("");
      return;
    }
    boolean either = relation.type().isSymmetric() || relation.kin() != null;
    String pattern = either ? "-%s-" : relation.asks() == End.FROM ? "-%s->" : "<-%s-";
    line("MATCH (y:Entity)" + pattern.formatted(link("r", types(relation))) + "(x)");
    if (relation.kin() != null) {
      where.add(KinClauses.where(relation.kin(), this));
    }
    if (relation.role() != null) {
      where.add(
          "any(said IN r.roles WHERE toLower(said) CONTAINS " + parameter(relation.role()) + ")");
    }
    where.addAll(conditions(step.conditions(), "y", "x"));
    if (!where.isEmpty()) {
      line("WHERE " + String.join("\n" + indent + "  AND ", where));
    }
    bestLinks();
  }

  private static boolean isQualified(Step step) {
    return !step.conditions().equals(Conditions.NONE);
  }

  /**
   * A shortest way {@code p} from {@code x} to each {@code y} around it. Only people, groups and
   * companies connect: that two operate in one country, or were charged by one court, does not link
   * them.
   */
  void within(Within within) {
    String links = links(within);
    line(
        "MATCH p = ANY SHORTEST (y:Entity)-"
            + link("", links)
            + "-() ((a)-"
            + link("", links)
            + "-() WHERE a:Person OR a:CriminalGroup OR a:Company){0,"
            + (within.links() - 1)
            + "} (x)");
  }

  /** The links that are walked along, as a pattern has them. */
  String links(Within within) {
    return within.ties() == null ? ALL_LINKS : types(within.ties().types());
  }

  /** Of several links between two the one that most documents support. */
  private void bestLinks() {
    line("WITH y, x, r, [r] + hops AS path, " + WEAKER.formatted("r.documents") + " AS weakest");
    best(", r.documents DESC, type(r), r.kin");
  }

  private void bestPaths() {
    line("WITH y, x, hops, support, relationships(p) AS way,");
    line("  reduce(least = 2147483647, r IN relationships(p) |");
    line("    CASE WHEN r.documents < least THEN r.documents ELSE least END) AS least");
    line("WITH y, x, way + hops AS path, " + WEAKER.formatted("least") + " AS weakest");
    best("");
  }

  /** Keeps each {@code y} once, with its best path, as the new {@code x}. */
  private void best(String then) {
    line("ORDER BY weakest DESC, size(path), x.name, x.id" + then);
    line("WITH y AS x, head(collect(path)) AS hops, max(weakest) AS support");
  }

  private void combined(Combined both) {
    line("CALL () {");
    String outer = indent;
    indent = outer + "  ";
    set(both.left());
    line("RETURN x, hops, support, 0 AS side");
    line("UNION ALL");
    set(both.right());
    line("RETURN x, hops, support, 1 AS side");
    indent = outer;
    line("}");
    if (both.operator() == Operator.OR) {
      line("WITH x, hops, support, side ORDER BY support DESC, side");
      line("WITH x, head(collect(hops)) AS hops, max(support) AS support");
      return;
    }
    line("WITH x, hops, support, side ORDER BY side");
    line("WITH x, collect(hops) AS ways, min(support) AS support, collect(side) AS sides");
    line("WHERE sides = " + (both.operator() == Operator.AND ? "[0, 1]" : "[0]"));
    line("WITH x, reduce(all = [], way IN ways | all + way) AS hops, support");
  }

  /** What must hold of the link {@code r} between these two nodes. */
  List<String> conditions(Conditions conditions, String one, String other) {
    List<String> where = new ArrayList<>();
    if (conditions.status() != null) {
      where.add("r.status = " + parameter(conditions.status().name()));
    }
    if (conditions.documents() != null) {
      where.add("r.documents >= " + parameter(conditions.documents()));
    }
    if (conditions.confidence() != null) {
      where.add("r.confidence >= " + parameter(conditions.confidence().doubleValue()));
    }
    if (conditions.needClaims()) {
      where.add(
          Evidence.exists(one, other, standing(), claimConditions(conditions, "c"))
              .replace("\n", "\n" + indent + "  "));
    }
    return where;
  }

  /** What must hold of a claim or fact in the document {@code d}. */
  List<String> claimConditions(Conditions conditions, String claim) {
    return new ClaimClauses(this).of(conditions, claim);
  }

  /** Who is meant, as a parameter. */
  String entity(Named named) {
    return parameter(ids.apply(named));
  }

  private void answers(boolean values, Ranked ranked, int skip, int limit) {
    Measure measure = ranked == null ? Measure.SUPPORT : ranked.by();
    String rest =
        (values ? ", holder, fact, ids, amount" : "")
            + switch (measure) {
              case CONNECTED ->
                  ", COUNT { (x)-"
                      + link("", ALL_LINKS)
                      + "-(:Person|CriminalGroup|Company) } AS measured";
              case DOCUMENTED -> ", x.documents AS measured";
              case SUPPORT, HIGHEST -> "";
            };
    String first =
        switch (measure) {
          case CONNECTED, DOCUMENTED -> "measured DESC, ";
          case HIGHEST -> "coalesce(amount, -1) DESC, ";
          case SUPPORT -> "";
        };
    line("WITH x, hops, support" + rest);
    line(
        "ORDER BY "
            + first
            + (infers ? INFERENCES + ", " : "")
            + "support DESC, "
            + (values ? "coalesce(holder.name, x.name)" : "x.name")
            + (values ? ", amount DESC" : "")
            + ", x.id");
    int most = ranked == null || ranked.most() == 0 ? Integer.MAX_VALUE : ranked.most();
    long page = Math.max(0, Math.min((long) limit + 1, (long) most - skip));
    line("SKIP " + named("skip", (long) skip) + " LIMIT " + named("limit", page));
    page(values, rest.endsWith("measured"));
  }

  /** What is told of each {@code x}. */
  void page(boolean values, boolean measured) {
    line("RETURN x.id AS id, " + TYPE_OF.formatted("x") + " AS type, x.name AS name, support,");
    if (values) {
      line(
          "  fact, ids, holder {.id, .name, type: " + TYPE_OF.formatted("holder") + "} AS holder,");
    }
    if (measured) {
      line("  measured,");
    }
    line("  [r IN hops | " + (infers ? "CASE WHEN " + IS_RULE + " THEN {rule: r} ELSE" : ""));
    line("    " + Hop.PROJECTION + (infers ? " END" : "") + "] AS path");
  }

  /**
   * A relationship pattern: links of these types, as far as they could be known then.
   *
   * @param name empty where nothing else speaks of them
   */
  String link(String name, String types) {
    if (asOf == null) {
      return "[" + name + ":" + types + "]";
    }
    String link = name.isEmpty() ? "known" + unnamed++ : name;
    return "[" + link + ":" + types + " WHERE " + AsOf.known(link) + "]";
  }

  /** That all of these links could be known then; empty where the question is of now. */
  Optional<String> known(String links) {
    return asOf == null
        ? Optional.empty()
        : Optional.of("all(r IN " + links + " WHERE " + AsOf.known("r") + ")");
  }

  /** What must hold of a document {@code d} for what it says to count. */
  String standing() {
    return asOf == null ? Evidence.STANDING : AsOf.STANDING;
  }

  void line(String text) {
    cypher.append(indent).append(text).append('\n');
  }

  /** Takes a value into the parameters; how the statement names it. */
  String parameter(Object value) {
    return named("p" + parameters.size(), value);
  }

  String named(String name, Object value) {
    parameters.put(name, value);
    return "$" + name;
  }

  static String types(Relation relation) {
    return types(relations(relation));
  }

  /** The relation asked for and those that imply it. */
  static Set<RelationType> relations(Relation relation) {
    Set<RelationType> types = new LinkedHashSet<>(Set.of(relation.type()));
    types.addAll(relation.type().impliedBy());
    return types;
  }

  static String types(Set<RelationType> types) {
    return Arrays.stream(RelationType.values())
        .filter(types::contains)
        .map(Enum::name)
        .collect(Collectors.joining("|"));
  }
}
