package dev.trama.query;

import dev.trama.model.RelationWord.Form;
import dev.trama.query.Question.AsKnown;
import dev.trama.query.Question.Born;
import dev.trama.query.Question.Combined;
import dev.trama.query.Question.Conditions;
import dev.trama.query.Question.Count;
import dev.trama.query.Question.Every;
import dev.trama.query.Question.Holding;
import dev.trama.query.Question.Located;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Only;
import dev.trama.query.Question.Operator;
import dev.trama.query.Question.Ranked;
import dev.trama.query.Question.Step;
import dev.trama.query.Question.Within;
import java.util.Locale;
import java.util.Optional;

/** Writes a question as a phrase that reads back as the same question. */
final class CanonicalPhrase {
  private CanonicalPhrase() {}

  static String of(Question question) {
    if (question instanceof Count count) {
      return "how many " + of(count.of());
    }
    if (question instanceof AsKnown known) {
      return of(known.of()) + " as of " + known.date();
    }
    if (question instanceof Ranked ranked) {
      String top = ranked.most() == 0 ? "" : "top " + ranked.most() + " ";
      String by = ranked.by().words().isEmpty() ? "" : ranked.by().words() + " ";
      return top + by + of(ranked.of());
    }
    if (question instanceof Holding holding) {
      return open(holding.of())
          + (holding.without() ? " without " : " with ")
          + holding.value().phrase()
          + suffix(holding.conditions());
    }
    if (question instanceof Born born) {
      return open(born.of()) + " born " + born.when().word() + " " + born.date();
    }
    if (question instanceof Combined both) {
      return left(both) + " " + both.operator().word() + " " + right(both);
    }
    if (question instanceof Located located) {
      return open(located.of()) + " in " + quoted(located.place());
    }
    if (question instanceof Step step) {
      return step(step);
    }
    if (question instanceof Within within) {
      return "those " + within(within);
    }
    if (question instanceof Only only) {
      return only(only);
    }
    if (question instanceof Every every) {
      return every.type().plural();
    }
    return quoted((Named) question);
  }

  static String quoted(Named named) {
    return '"' + named.name().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String step(Step step) {
    Optional<String> noun = step.relation().word(Form.NOUN);
    if (noun.isPresent()) {
      String status =
          step.conditions().status() == null
              ? ""
              : step.conditions().status().name().toLowerCase(Locale.ROOT) + " ";
      return status + noun.get() + " of " + operand(step.of()) + suffix(step.conditions());
    }
    return relative("those", "who", step);
  }

  private static String only(Only only) {
    String type = only.type().plural();
    return only.of() instanceof Within within
        ? type + " " + within(within)
        : relative(type, type + " who", (Step) only.of());
  }

  private static String relative(String passive, String active, Step step) {
    Relation relation = step.relation();
    String rest = operand(step.of());
    String said =
        relation
            .word(Form.PARTICIPLE)
            .map(word -> passive + " " + word + " " + rest)
            .or(() -> relation.word(Form.ACTIVE).map(word -> active + " " + word + " " + rest))
            .orElseGet(() -> reversed(passive, relation, rest));
    return said + suffix(step.conditions());
  }

  private static String reversed(String passive, Relation relation, String rest) {
    Relation other =
        new Relation(relation.type(), relation.asks().other(), relation.role(), relation.kin());
    String type = passive.equals("those") ? "" : passive + " ";
    return "who " + type + "does " + rest + " " + other.word(Form.ACTIVE).orElseThrow();
  }

  private static String within(Within within) {
    return "within "
        + within.links()
        + " links of "
        + operand(within.of())
        + (within.ties() == null ? "" : " " + within.ties().words().get(0));
  }

  private static String operand(Question question) {
    boolean open =
        question instanceof Combined
            || question instanceof Located
            || question instanceof Holding
            || question instanceof Born
            || endsWithTies(question)
            || !suffix(conditions(question)).isEmpty();
    return open ? inParentheses(question) : of(question);
  }

  private static boolean endsWithTies(Question question) {
    return question instanceof Only only
        ? endsWithTies(only.of())
        : question instanceof Within within && within.ties() != null;
  }

  private static Conditions conditions(Question question) {
    if (question instanceof Only only) {
      return conditions(only.of());
    }
    return question instanceof Step step ? step.conditions() : Conditions.NONE;
  }

  private static String suffix(Conditions conditions) {
    StringBuilder text = new StringBuilder();
    if (conditions.since() != null) {
      text.append(" since ").append(conditions.since());
    }
    if (conditions.during() != null) {
      text.append(" in ").append(conditions.during());
    }
    if (conditions.accordingTo() != null) {
      text.append(" according to ").append(quoted(conditions.accordingTo()));
    }
    if (conditions.publishedBy() != null) {
      text.append(" published by ").append(quoted(new Named(conditions.publishedBy(), 0)));
    }
    if (conditions.documents() != null) {
      text.append(" from at least ").append(conditions.documents()).append(" documents");
    }
    if (conditions.confidence() != null) {
      text.append(" with confidence ").append(conditions.confidence().toPlainString());
    }
    if (conditions.amount() != null) {
      text.append(' ').append(conditions.amount().phrase());
    }
    return text.toString();
  }

  /** As what a further condition may follow. */
  private static String open(Question question) {
    return question instanceof Combined ? inParentheses(question) : of(question);
  }

  private static String left(Combined both) {
    boolean looser = both.left() instanceof Combined inner && looser(inner, both);
    return looser ? inParentheses(both.left()) : of(both.left());
  }

  private static String right(Combined both) {
    String text = of(both.right());
    boolean inner =
        both.right() instanceof Combined combined
            && (looser(combined, both) || !looser(both, combined));
    // A name after "and" would share the relation before it.
    boolean shares = text.startsWith("\"") && !isBare(both.left());
    return inner || shares ? "(" + text + ")" : text;
  }

  private static boolean isBare(Question question) {
    return question instanceof Named
        || question instanceof Located located && isBare(located.of())
        || question instanceof Holding holding && isBare(holding.of())
        || question instanceof Born born && isBare(born.of())
        || question instanceof Combined both && isBare(both.left()) && isBare(both.right());
  }

  private static boolean looser(Combined inner, Combined outer) {
    return inner.operator() == Operator.OR && outer.operator() != Operator.OR;
  }

  private static String inParentheses(Question question) {
    return "(" + of(question) + ")";
  }
}
