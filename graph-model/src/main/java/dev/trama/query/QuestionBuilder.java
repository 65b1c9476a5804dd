package dev.trama.query;

import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import dev.trama.model.RelationWord.Form;
import dev.trama.query.Phrase.ChainContext;
import dev.trama.query.Phrase.ConditionContext;
import dev.trama.query.Phrase.HeadContext;
import dev.trama.query.Phrase.NameContext;
import dev.trama.query.Phrase.OperandsContext;
import dev.trama.query.Phrase.OwnerContext;
import dev.trama.query.Phrase.StatusContext;
import dev.trama.query.PhraseReader.Read;
import dev.trama.query.Question.AsKnown;
import dev.trama.query.Question.Combined;
import dev.trama.query.Question.Conditions;
import dev.trama.query.Question.Count;
import dev.trama.query.Question.Every;
import dev.trama.query.Question.Measure;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Only;
import dev.trama.query.Question.Operator;
import dev.trama.query.Question.Ranked;
import dev.trama.query.Question.Step;
import dev.trama.query.Question.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes the question out of the parse tree. */
final class QuestionBuilder {
  /** The widest neighbourhood that can be asked for; beyond it nearly everything is near. */
  static final int MOST_LINKS = 4;

  private static final int MOST_RANKED = 10_000;

  private final String phrase;
  private final List<String> notes = new ArrayList<>();
  private final ConditionBuilder conditions = new ConditionBuilder(this);
  private Measure measure;

  QuestionBuilder(String phrase) {
    this.phrase = phrase;
  }

  Read read(Phrase.QuestionContext context) {
    Question question =
        context instanceof Phrase.CountingContext counting
            ? new Count(counted(counting.counted()))
            : asked((Phrase.AskingContext) context);
    Phrase.DayContext day = context.getRuleContext(Phrase.DayContext.class, 0);
    if (day != null) {
      question = new AsKnown(question, ConditionBuilder.when(day.when()));
    }
    return new Read(question, List.copyOf(notes));
  }

  private Question asked(Phrase.AskingContext context) {
    Question question = set(context.set());
    Phrase.RankingContext ranking = context.ranking();
    int most = 0;
    if (context.measure() != null) {
      rank(context.measure());
    }
    if (ranking != null) {
      if (ranking.measure() != null) {
        rank(ranking.measure());
      }
      most = ranking.NUMBER() == null ? 0 : whole(ranking.NUMBER().getSymbol(), 1, MOST_RANKED);
    }
    if (ranking == null && measure == null) {
      return question;
    }
    if (measure == Measure.HIGHEST && !isOfValues(question)) {
      throw new PhraseProblem(
          0,
          "only values such as rewards can be the highest; say most connected, or best documented");
    }
    return new Ranked(measure == null ? Measure.SUPPORT : measure, most, question);
  }

  static boolean isOfValues(Question question) {
    return question instanceof Step step && step.relation().asksForValues();
  }

  private void rank(Phrase.MeasureContext context) {
    measure =
        context.CONNECTED() != null
            ? Measure.CONNECTED
            : context.DOCUMENTED() != null ? Measure.DOCUMENTED : Measure.HIGHEST;
  }

  static int whole(Token number, int least, int most) {
    String text = number.getText();
    if (text.matches("\\d{1,6}")) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw new PhraseProblem(
        number.getStartIndex(), "this must be a whole number from " + least + " to " + most);
  }

  private Question counted(Phrase.CountedContext context) {
    if (context.set() != null) {
      return set(context.set());
    }
    Relation relation = noun(context.noun());
    return shared(
        context.operands(),
        relation.asksForValues(),
        of -> new Step(relation, of, status(context.status())));
  }

  private Question set(Phrase.SetContext context) {
    Question question = both(context.both(0));
    for (int i = 1; i < context.both().size(); i++) {
      question = new Combined(Operator.OR, question, both(context.both(i)));
    }
    return question;
  }

  private Question both(Phrase.BothContext context) {
    Question question = chain(context.chain(0));
    for (int i = 1; i < context.chain().size(); i++) {
      Operator operator = context.joiner(i - 1).AND() != null ? Operator.AND : Operator.BUT_NOT;
      question = new Combined(operator, question, chain(context.chain(i)));
    }
    return question;
  }

  private Question chain(ChainContext context) {
    Question question = head(context.head());
    if (!context.condition().isEmpty()
        && question instanceof Step step
        && !(step.of() instanceof Named || step.of() instanceof Combined)) {
      Token first = context.condition(0).getStart();
      notes.add(
          Shown.quoted(
                  phrase.substring(first.getStartIndex(), context.getStop().getStopIndex() + 1))
              + " was read of the "
              + step.relation().phrase()
              + "; put into parentheses what else it belongs to.");
    }
    for (ConditionContext condition : context.condition()) {
      question = conditions.put(question, condition);
    }
    return question;
  }

  private Question head(HeadContext context) {
    if (context instanceof Phrase.OfChainContext chain) {
      Relation relation = noun(chain.noun());
      if (chain.measure() != null) {
        rank(chain.measure());
      }
      return shared(
          chain.operands(),
          relation.asksForValues(),
          of -> new Step(relation, of, status(chain.status())));
    }
    if (context instanceof Phrase.PossessiveChainContext chain) {
      return possessive(chain);
    }
    if (context instanceof Phrase.RelativeContext relative) {
      EntityType type = type(relative.subject().type());
      UnaryOperator<Question> linked = link(relative.link());
      return shared(relative.operands(), false, of -> only(type, linked.apply(of)));
    }
    if (context instanceof Phrase.ReversedContext reversed) {
      Relation said = relation(reversed.verb(), Form.ACTIVE);
      Relation asked = new Relation(said.type(), said.asks().other(), said.role(), said.kin());
      EntityType type = type(reversed.type());
      return shared(
          reversed.operands(), false, of -> only(type, new Step(asked, of, Conditions.NONE)));
    }
    if (context instanceof Phrase.IdentityContext identity) {
      return head(identity.head());
    }
    if (context instanceof Phrase.EverythingContext everything) {
      return new Every(type(everything.type()));
    }
    return owner(((Phrase.AloneContext) context).owner());
  }

  private Question owner(OwnerContext context) {
    return context.name() != null ? name(context.name()) : set(context.set());
  }

  private Question possessive(Phrase.PossessiveChainContext context) {
    Question question = owner(context.owner());
    Conditions conditions = Conditions.NONE;
    for (int i = 1; i < context.getChildCount(); i++) {
      if (context.getChild(i) instanceof StatusContext status) {
        conditions = conditions.withStatus(status(status));
      } else if (context.getChild(i) instanceof Phrase.NounContext noun) {
        question = new Step(noun(noun), question, conditions);
        conditions = Conditions.NONE;
      }
    }
    return question;
  }

  UnaryOperator<Question> link(Phrase.LinkContext context) {
    if (context.LINKED() != null) {
      return of -> new Within(1, of, null);
    }
    if (context.LINKS() != null) {
      Token number = context.NUMBER().getSymbol();
      String text = number.getText();
      int links = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
      if (links < 1 || links > MOST_LINKS) {
        throw new PhraseProblem(
            number.getStartIndex(), "the number of links must be from 1 to " + MOST_LINKS);
      }
      return of -> new Within(links, of, null);
    }
    Relation relation =
        context.verb() != null
            ? relation(context.verb(), Form.ACTIVE)
            : relation(context.PARTICIPLE().getSymbol(), Form.PARTICIPLE);
    return of -> new Step(relation, of, Conditions.NONE);
  }

  private static Question only(EntityType type, Question question) {
    return type == null ? question : new Only(type, question);
  }

  /**
   * Applies a relation to its operands. Names joined by "and" share it: members of A and B are the
   * members of A that are members of B as well; values are simply put together.
   */
  Question shared(OperandsContext context, boolean values, UnaryOperator<Question> relation) {
    Question first = head(context.head());
    if (context.shared().isEmpty()) {
      return relation.apply(first);
    }
    Question question = values ? first : relation.apply(first);
    for (Phrase.SharedContext shared : context.shared()) {
      Named name = name(shared.name());
      Operator operator =
          shared.OR() != null || values && shared.AND() != null
              ? Operator.OR
              : shared.AND() != null ? Operator.AND : Operator.BUT_NOT;
      question = new Combined(operator, question, values ? name : relation.apply(name));
      if (operator == Operator.AND) {
        notes.add(
            "Read as those of both: " + question.phrase() + ". Say \"or\" for those of either.");
      }
    }
    return values ? relation.apply(question) : question;
  }

  Relation noun(Phrase.NounContext context) {
    return relation(context, Form.NOUN);
  }

  private static Relation relation(ParserRuleContext context, Form form) {
    return relation(context.getStart(), form);
  }

  static Relation relation(Token token, Form form) {
    return Words.of(token.getText()).relations().get(form);
  }

  private static EntityType type(Phrase.TypeContext context) {
    return context == null ? null : Words.of(context.getStart().getText()).type();
  }

  private static Conditions status(List<StatusContext> contexts) {
    Conditions conditions = Conditions.NONE;
    for (StatusContext context : contexts) {
      conditions = conditions.withStatus(status(context));
    }
    return conditions;
  }

  private static ClaimStatus status(StatusContext context) {
    return context.FORMER() != null ? ClaimStatus.FORMER : ClaimStatus.ALLEGED;
  }

  Named name(NameContext context) {
    Token first = context.getStart();
    Token last = context.getStop();
    if (first == last && first.getType() == Phrase.QUOTED) {
      if (first.getText().isBlank()) {
        throw new PhraseProblem(first.getStartIndex(), "the name is empty");
      }
      return new Named(first.getText(), first.getStartIndex() + 1);
    }
    Token start = isEnglishArticle(first) ? second(context) : first;
    return new Named(
        phrase.substring(start.getStartIndex(), last.getStopIndex() + 1),
        start.getStartIndex() + 1);
  }

  /** "the CJNG" is CJNG, but El Mencho is El Mencho. */
  private static boolean isEnglishArticle(Token token) {
    return token.getType() == Phrase.ARTICLE && List.of("the", "a", "an").contains(token.getText());
  }

  private static Token second(NameContext context) {
    return context.getChild(1) instanceof ParserRuleContext rule
        ? rule.getStart()
        : ((TerminalNode) context.getChild(1)).getSymbol();
  }
}
