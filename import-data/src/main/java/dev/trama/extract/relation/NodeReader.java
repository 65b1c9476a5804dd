package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.mention.Marks;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.extract.text.VerbForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns the tokens and mentions of a sentence into nodes. */
final class NodeReader {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          ("of in on at by for with within from to through throughout between against including among as under over across into about"
                  + " near behind via during since until after before despite following alongside toward towards inside outside around because upon without like namely along onto")
              .split(" "));
  private static final Set<String> PRONOUNS =
      Set.of(
          ("he she they him them who whom which that his her their its it whose himself herself themselves")
              .split(" "));
  private static final Set<String> DETERMINERS =
      Set.of(
          ("a an the this these those some several all both any each every other another one no")
              .split(" "));
  private static final Set<String> MODALS =
      Set.of("will would could may might can should must shall cannot".split(" "));
  private static final Set<String> NEGATIONS = Set.of("not", "never", "n't", "neither", "nor");

  private static final Set<String> LOOSE_ROLES =
      Set.of(
          "set",
          "part",
          "front",
          "unit",
          "arm",
          "figure",
          "ring",
          "target",
          "captain",
          "cook",
          "division",
          "component",
          "affiliate",
          "associate",
          "partner",
          "deputy",
          "head",
          "boss",
          "wing",
          "chapter",
          "branch",
          "cell");

  private final Lexicon lexicon;
  private final Entities entities;
  private final VerbPlaces verbPlaces;

  NodeReader(Lexicon lexicon, Entities entities) {
    this.lexicon = lexicon;
    this.entities = entities;
    this.verbPlaces = new VerbPlaces(lexicon);
  }

  List<Node> read(Marks marks) {
    List<Node> nodes = new ArrayList<>();
    Sentence s = marks.sentence();
    int i = 0;
    while (i < s.size()) {
      Node node = at(marks, i, nodes);
      nodes.add(node);
      i = node.to;
    }
    unquote(nodes);
    explained(nodes);
    return nodes;
  }

  /** In "its “dragonhead,” X" the quotes only mark a strange word for a role. */
  private static void unquote(List<Node> nodes) {
    for (int i = 1; i + 1 < nodes.size(); i++) {
      if (nodes.get(i).is(Node.Kind.ROLE) && quote(nodes.get(i - 1))) {
        int close = nodes.get(i + 1).is(Node.Kind.COMMA) ? i + 2 : i + 1;
        if (close < nodes.size() && quote(nodes.get(close))) {
          nodes.remove(close);
          nodes.remove(i - 1);
        }
      }
    }
  }

  /** In "the first word, or leader, of G" the second noun only explains the first. */
  private static void explained(List<Node> nodes) {
    for (int i = 1; i + 4 < nodes.size(); i++) {
      boolean insertion =
          nodes.get(i).is(Node.Kind.COMMA)
              && nodes.get(i + 1).is("or")
              && nodes.get(i + 2).is(Node.Kind.ROLE)
              && nodes.get(i + 3).is(Node.Kind.COMMA)
              && nodes.get(i + 4).is("of")
              && (nodes.get(i - 1).is(Node.Kind.ROLE) || nodes.get(i - 1).is(Node.Kind.WORD));
      if (insertion) {
        nodes.remove(i + 3);
        if (nodes.get(i - 1).is(Node.Kind.ROLE)) {
          nodes.remove(i + 2);
        }
        nodes.remove(i + 1);
        nodes.remove(i);
      }
    }
  }

  private static boolean quote(Node node) {
    return node.is("\u201c") || node.is("\u201d") || node.is("\"");
  }

  private Node at(Marks marks, int i, List<Node> before) {
    Sentence s = marks.sentence();
    Mention mention = marks.ownerOf(i);
    if (mention != null) {
      return name(mention, i, marks);
    }
    Marks.TitleMark title = marks.titleAt(i);
    // "a Balkan clan": an adjective, though no name of a people that a list holds.
    boolean adjective =
        title != null
            && title.kind().equals("date")
            && title.to() == i + 1
            && lexicon.terms.contains(s.low(i));
    if (title != null && !adjective) {
      Node.Kind kind = title.kind().equals("date") ? Node.Kind.DATE : Node.Kind.TITLE;
      return new Node(kind, i, title.to(), s.low(i));
    }
    Token token = s.token(i);
    String low = token.low();
    if (low.equals(",")) {
      return new Node(Node.Kind.COMMA, i, i + 1, low);
    }
    if (token.isPossessive()) {
      return new Node(Node.Kind.POSSESSIVE, i, i + 1, low);
    }
    if (!token.isWord() && !token.isNumber()) {
      return new Node(Node.Kind.MARK, i, i + 1, low);
    }
    Node role = role(s, i, before);
    if (role != null) {
      return role;
    }
    if (low.equals("as") && s.low(i + 1).equals("well") && s.low(i + 2).equals("as")) {
      return new Node(Node.Kind.CONJUNCTION, i, i + 3, "and");
    }
    if (low.equals("on") && s.low(i + 1).equals("behalf") && s.low(i + 2).equals("of")) {
      return new Node(Node.Kind.PREPOSITION, i, i + 3, "behalf");
    }
    boolean adverb =
        low.equals("since")
            && !before.isEmpty()
            && before.get(before.size() - 1).is(Node.Kind.VERB)
            && before.get(before.size() - 1).verb.lemma().equals("have");
    if (adverb) {
      return new Node(Node.Kind.WORD, i, i + 1, low);
    }
    if (low.equals("together") && s.low(i + 1).equals("with")
        || low.equals("along") && s.low(i + 1).equals("with")) {
      return new Node(Node.Kind.PREPOSITION, i, i + 2, "together");
    }
    Node.Kind kind = function(low, s, i);
    if (kind != null) {
      return new Node(kind, i, i + 1, low);
    }
    Node count = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean alone =
        count != null
            && (count.is("the") || count.is("these") || count.is("all"))
            && !token.isNumber()
            && Numbers.of(low) > 1
            && (lexicon.verbs.of(s.low(i + 1)) != null && !s.low(i + 1).endsWith("ing")
                || MODALS.contains(s.low(i + 1)));
    if (alone) {
      Node people = new Node(Node.Kind.ROLE, i, i + 1, low);
      people.role = lexicon.roles.get("people");
      return people;
    }
    if (token.isNumber() || Numbers.of(low) > 1) {
      return new Node(Node.Kind.NUMBER, i, i + 1, low);
    }
    VerbForms.Verb verb = lexicon.verbs.of(low);
    if (verb != null && verb.form() == VerbForms.Form.BASE && VerbPlaces.afterHave(before)) {
      verb = new VerbForms.Verb(verb.lemma(), VerbForms.Form.PAST);
    }
    if (verb != null && verbPlaces.isVerb(verb, before, s, i)) {
      Node node = new Node(Node.Kind.VERB, i, i + 1, low);
      node.verb = verb;
      return node;
    }
    return new Node(Node.Kind.WORD, i, i + 1, low);
  }

  private Node name(Mention mention, int i, Marks marks) {
    boolean begins = i == mention.from();
    int to = begins ? Math.max(mention.extent(), mention.to()) : i + 1;
    while (to < marks.size() && marks.ownerOf(to) == mention) {
      to++;
    }
    var entity = entities.of(mention);
    // Words before the name that belong to it: "U.S. District Court for the" before the district.
    if (!begins && i < mention.from()) {
      to = mention.extent();
    }
    if (entity == null) {
      return new Node(Node.Kind.WORD, i, to, mention.sentence().low(i));
    }
    Node node = new Node(Node.Kind.NAME, i, to, mention.sentence().low(i));
    node.mention = mention;
    node.entity = entity;
    return node;
  }

  private Node role(Sentence s, int i, List<Node> before) {
    Phrases.Match<Lexicon.Role> match = lexicon.roles.at(s.tokens(), i);
    if (match == null) {
      return null;
    }
    Lexicon.Role role = match.value();
    Node previous = before.isEmpty() ? null : before.get(before.size() - 1);
    if (match.length() == 1 && verbPlaces.verbLike(s, i, previous, role)) {
      return null;
    }
    boolean people =
        previous != null
            && previous.is(Node.Kind.NAME)
            && previous.mention.sort() == Mention.Sort.DEMONYM;
    if (match.length() == 1
        && role.singular().equals("national")
        && !role.plural()
        && !people
        && lexicon.roles.at(s.tokens(), i + 1) != null) {
      return null;
    }
    if (role.kin() == null
        && match.length() == 1
        && LOOSE_ROLES.contains(role.singular())
        && !role.plural()
        && previous != null
        && previous.is(Node.Kind.VERB)
        && !previous.is("acting")
        && !previous.verb.lemma().equals("be")
        && !s.low(i + 1).equals("of")) {
      return null;
    }
    Node node = new Node(Node.Kind.ROLE, i, i + match.length(), s.low(i));
    node.role = role;
    return node;
  }

  private static Node.Kind function(String low, Sentence s, int i) {
    if (low.equals("and") || low.equals("or") || low.equals("but") || low.equals("&")) {
      return Node.Kind.CONJUNCTION;
    }
    if (low.equals("that") && !(s.low(i - 1).isEmpty())) {
      return Node.Kind.PRONOUN;
    }
    if (PREPOSITIONS.contains(low)) {
      return Node.Kind.PREPOSITION;
    }
    if (PRONOUNS.contains(low)) {
      return Node.Kind.PRONOUN;
    }
    if (DETERMINERS.contains(low)) {
      return Node.Kind.DETERMINER;
    }
    if (MODALS.contains(low)) {
      return Node.Kind.MODAL;
    }
    if (NEGATIONS.contains(low)) {
      return Node.Kind.NEGATION;
    }
    return null;
  }
}
