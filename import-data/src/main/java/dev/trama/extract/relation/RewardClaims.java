package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rewards: a sum, and whom information is sought about. */
final class RewardClaims {
  private static final Map<String, BigDecimal> SCALE =
      Map.of(
          "million",
          BigDecimal.valueOf(1_000_000),
          "billion",
          BigDecimal.valueOf(1_000_000_000),
          "thousand",
          BigDecimal.valueOf(1_000));

  private record Sum(BigDecimal amount, String currency, int node) {}

  private final Context c;

  RewardClaims(Context context) {
    this.c = context;
  }

  void claim() {
    boolean offered =
        c.says("offer~", "offering", "offers", "offered")
            && c.says("capture", "arrest", "information");
    boolean item = c.word(0, "up") || c.word(1, "up") && c.is(0, Node.Kind.MARK);
    boolean listed = item && c.marks.sourceText().contains("eward");
    if (!c.says("reward", "rewards", "bounty") && !offered && !listed) {
      return;
    }
    List<Sum> sums = sums();
    for (int s = 0; s < sums.size(); s++) {
      Sum sum = sums.get(s);
      int end = s + 1 < sums.size() ? sums.get(s + 1).node() : c.nodes.size();
      List<Entity> sought = sought(sum.node(), end);
      if (sought.isEmpty() && s == 0) {
        sought = before(sum.node());
      }
      if (sought.isEmpty() && s + 1 == sums.size()) {
        sought = soughtBefore(sum.node());
      }
      for (Entity person : sought) {
        if (person.is(EntityType.PERSON) && !c.discourse.isOfficial(person)) {
          Draft draft =
              c.add(
                  RelationType.REWARD,
                  person,
                  null,
                  c.span(Math.max(0, sum.node() - 4), Math.min(end, sum.node() + 24)));
          if (draft != null) {
            draft.amount = sum.amount();
            draft.currency = sum.currency();
          }
        }
      }
    }
  }

  private List<Sum> sums() {
    List<Sum> sums = new ArrayList<>();
    for (int i = 0; i < c.nodes.size(); i++) {
      String low = c.nodes.get(i).low;
      if (c.is(i, Node.Kind.MARK)
          && (low.equals("$") || low.equals("\u20ac") || low.equals("\u00a3"))
          && c.is(i + 1, Node.Kind.NUMBER)) {
        add(sums, i + 1, low.equals("$") ? "USD" : low.equals("\u20ac") ? "EUR" : "GBP");
      } else if (c.is(i, Node.Kind.NUMBER) && !c.word(i - 1, "$")) {
        int unit =
            SCALE.containsKey(c.node(Math.min(i + 1, c.nodes.size() - 1)).low) ? i + 2 : i + 1;
        unit = c.word(unit, "of") ? unit + 1 : unit;
        if (c.word(unit, "dollars")) {
          add(sums, i, "USD");
        } else if (c.word(unit, "pesos")) {
          add(sums, i, c.colombian() ? "COP" : "MXN");
        } else if (c.word(unit, "euros")) {
          add(sums, i, "EUR");
        }
      }
    }
    return sums;
  }

  private void add(List<Sum> sums, int number, String currency) {
    String digits = c.node(number).low.replace(",", "");
    boolean dots = !currency.equals("USD") && digits.matches("\\d{1,3}(?:\\.\\d{3})+");
    digits = dots ? digits.replace(".", "") : digits;
    if (!digits.matches("\\d{1,12}(?:\\.\\d{1,6})?")) {
      return;
    }
    BigDecimal amount = new BigDecimal(digits);
    Node next = c.node(number + 1);
    if (next != null && SCALE.containsKey(next.low)) {
      amount = amount.multiply(SCALE.get(next.low));
    }
    sums.add(
        new Sum(new BigDecimal(amount.stripTrailingZeros().toPlainString()), currency, number));
  }

  /** "for information leading to the arrest of X", "regarding X", "each of his sons". */
  private List<Entity> sought(int from, int to) {
    boolean information = false;
    for (int i = from; i < to; i++) {
      Node node = c.nodes.get(i);
      information |= node.is("information") || node.is("arrest") || node.is("capture");
      boolean opens =
          node.is("of")
              || node.is("regarding")
              || node.is("about")
              || node.is("on")
              || node.is("for")
              || node.is("concerning")
              || node.is("against")
              || node.is("locate")
              || node.is("capture")
              || node.is("arrest");
      boolean possessive =
          information
              && node.is(Node.Kind.PRONOUN)
              && (node.is("his") || node.is("her") || node.is("their"));
      if (!opens && !possessive) {
        continue;
      }
      Phrase phrase = c.outermost(possessive ? i : i + 1);
      if (phrase == null && c.word(i + 1, "each") && c.word(i + 2, "of")) {
        phrase = c.outermost(i + 3);
      }
      if (phrase == null) {
        continue;
      }
      List<Entity> refs = phrase.isName() ? phrase.listed() : c.resolve(phrase);
      if (refs.isEmpty() && phrase.isRole() && phrase.head.role.kin() != null) {
        refs = kin(phrase);
      }
      if (!refs.isEmpty() && refs.get(0).is(EntityType.PERSON)) {
        return refs;
      }
    }
    return List.of();
  }

  /** "raised its reward for information leading to his arrest from $1 million to $3 million". */
  private List<Entity> soughtBefore(int sum) {
    int reward = -1;
    for (int i = 0; i < sum; i++) {
      reward = c.word(i, "reward") || c.word(i, "rewards") ? i : reward;
    }
    return reward < 0 ? List.of() : sought(reward, sum);
  }

  /** "his three sons": those the document has named as such. */
  private List<Entity> kin(Phrase phrase) {
    List<Entity> found = new ArrayList<>();
    for (Phrase.Argument argument : phrase.arguments) {
      for (Phrase end : argument.phrases()) {
        for (Entity owner : c.one(end)) {
          for (Draft draft : c.drafts) {
            boolean of =
                draft.type() == RelationType.KIN_OF
                    && draft.to() == owner
                    && phrase.head.role.kin().term().equals(draft.kin());
            if (of && !found.contains(draft.from())) {
              found.add(draft.from());
            }
          }
        }
      }
    }
    return found;
  }

  /** "X is the subject of a reward of …", "a reward for X of up to …". */
  private List<Entity> before(int sum) {
    for (Phrase phrase : c.phrases) {
      if (phrase.to > sum) {
        break;
      }
      List<Entity> refs =
          phrase.isName()
              ? phrase.listed()
              : phrase.isPronoun() && phrase.from < 2 ? c.resolve(phrase) : List.of();
      boolean person =
          !refs.isEmpty()
              && refs.get(0).is(EntityType.PERSON)
              && !c.discourse.isOfficial(refs.get(0));
      boolean possessive = c.is(phrase.to, Node.Kind.POSSESSIVE);
      if (person
          && !possessive
          && (phrase.head.role == null || !phrase.head.role.is(RoleKind.GROUP))) {
        return refs;
      }
    }
    return List.of();
  }
}
