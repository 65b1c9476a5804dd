package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.VerbForms;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is said of a list before its names come: "Those charged are: A; B", "Also sanctioned today
 * is X", and lists whose items are lines of their own.
 */
final class ListClaims {
  private static final Set<String> LISTING = Set.of("be", "include", "name", "identify", "follow");

  private final Context c;
  private final Frames frames;
  private final Courts courts;
  private RelationType triggering;

  ListClaims(Context context, Frames frames, Courts courts) {
    this.c = context;
    this.frames = frames;
    this.courts = courts;
  }

  /** What undergoes something in a list that the next lines hold, or null. */
  RelationType claim() {
    int verb = trigger();
    if (verb < 0) {
      return null;
    }
    RelationType type = triggering;
    int from = listStart(verb);
    if (from < 0) {
      return endsOpen() ? type : null;
    }
    all(type, verb, from);
    return endsOpen() && c.nodes.size() - from <= 1 ? type : null;
  }

  /** The names of a line that continues a list. */
  boolean item(RelationType type) {
    boolean sentence = c.clauses.stream().anyMatch(k -> !k.open && k.verb < 6);
    if (sentence || c.nodes.isEmpty()) {
      return false;
    }
    return all(type, -1, 0);
  }

  /** The first name of the sentence is one the text has not had before. */
  boolean fresh() {
    for (Phrase phrase : c.phrases) {
      if (phrase.isName()) {
        return phrase.head.entity.first().start() >= c.sentence.start();
      }
    }
    return false;
  }

  private boolean endsOpen() {
    int last = c.nodes.size() - 1;
    return c.word(last, ":") || last >= 0 && c.word(last, "following");
  }

  /** The participle that says what the listed have undergone, or -1. */
  private int trigger() {
    for (int i = 0; i < c.nodes.size() && i < 24; i++) {
      Node node = c.nodes.get(i);
      if (node.is("charges") && (c.word(i - 1, "facing") || c.word(i - 1, "face"))) {
        triggering = RelationType.CHARGED;
        return i;
      }
      boolean pleas = (node.is("pleas") || node.is("plea")) && endsOpen() && c.says("guilty");
      if (pleas) {
        triggering = RelationType.CONVICTED;
        return i;
      }
      boolean naming =
          node.is(Node.Kind.VERB)
              && node.verb.lemma().equals("name")
              && endsOpen()
              && c.says("indictment", "complaint");
      if (naming) {
        triggering = RelationType.CHARGED;
        return i;
      }
      VerbForms.Verb verb =
          node.is(Node.Kind.VERB)
              ? node.verb
              : i > 0 && openSubject(i) ? c.lexicon.verbs.of(node.low) : null;
      Frames.Frame frame = verb != null ? frames.of(verb.lemma()) : null;
      boolean undergone =
          frame != null
              && frame.shape() == Frames.Shape.UNDERGOES
              && (verb.form() == VerbForms.Form.PAST
                  || (c.says("following") || endsOpen())
                      && (verb.lemma().equals("charge") || verb.lemma().equals("indict")));
      if (undergone) {
        triggering = frame.type();
        return i;
      }
    }
    return -1;
  }

  /** The node at which the list begins, or -1 where the sentence holds none. */
  private int listStart(int verb) {
    for (int i = verb + 1; i < c.nodes.size() && i - verb < 30; i++) {
      if (c.word(i, ":")) {
        return i + 1;
      }
      VerbForms.Verb listing = c.lexicon.verbs.of(c.node(i).low);
      boolean links =
          listing != null
              && LISTING.contains(listing.lemma())
              && !c.is(i + 1, Node.Kind.VERB)
              && (verb < 3 || openSubject(verb) || c.word(verb, "charges"));
      if (links && !namedBefore(i)) {
        return i + 1;
      }
      if (c.is(i, Node.Kind.VERB) && !c.word(i, "following")) {
        return -1;
      }
    }
    return -1;
  }

  /** "Those charged", "others arrested today", "the defendants indicted". */
  private boolean openSubject(int verb) {
    Node before = c.node(verb - 1);
    return before != null
        && (before.is("those")
            || before.is("others")
            || before.is("individuals")
            || before.is(Node.Kind.ROLE) && before.role.plural());
  }

  /** A person named before the verb is who the sentence is about. */
  private boolean namedBefore(int at) {
    for (int i = 0; i < at; i++) {
      if (c.is(i, Node.Kind.NAME)
          && (c.node(i).entity.is(EntityType.PERSON) || c.node(i).entity.is(EntityType.COMPANY))) {
        return true;
      }
    }
    return false;
  }

  private boolean all(RelationType type, int verb, int from) {
    Entity end = null;
    if (type == RelationType.SANCTIONED) {
      end = courts.sanctioner(c);
    } else if (verb >= 0 && type == RelationType.CHARGED) {
      end = courts.near(c, verb);
    } else if (verb >= 0 && type == RelationType.ARRESTED) {
      end = arresting();
    }
    List<Phrase> listed = names(type, from);
    for (Phrase phrase : listed) {
      Draft draft = c.add(type, phrase.head.entity, end, c.span(verb < 0 ? from : verb, phrase.to));
      if (draft != null && (type == RelationType.CHARGED || type == RelationType.ARRESTED)) {
        c.discourse.accused(phrase.head.entity);
      }
    }
    return !listed.isEmpty();
  }

  /** Who made the arrests of which the text goes on to tell, where only one has. */
  private Entity arresting() {
    Entity only = null;
    for (Draft draft : c.drafts) {
      if (draft.type() == RelationType.ARRESTED && draft.to() != null) {
        if (only != null && only != draft.to()) {
          return null;
        }
        only = draft.to();
      }
    }
    return only;
  }

  private List<Phrase> names(RelationType type, int from) {
    List<Phrase> names = new ArrayList<>();
    int end = c.nodes.size();
    for (Clause clause : c.clauses) {
      boolean relative = c.is(clause.from - 1, Node.Kind.PRONOUN) || c.word(clause.from - 1, "who");
      if (clause.from >= from && !clause.open && !relative && clause.from < end) {
        end = clause.from;
      }
    }
    for (Phrase phrase : c.phrases) {
      if (phrase.from < from || phrase.from >= end || !phrase.isName()) {
        continue;
      }
      boolean free =
          (phrase.governor == null || phrase.governor.isName())
              && (phrase.preposition == null || phrase.from == from)
              && !c.is(phrase.to, Node.Kind.POSSESSIVE)
              && type.from().contains(phrase.head.entity.type())
              && !(type != RelationType.SANCTIONED && phrase.head.entity.is(EntityType.COMPANY))
              && !c.discourse.isOfficial(phrase.head.entity);
      if (free) {
        names.add(phrase);
      }
    }
    return names;
  }
}
