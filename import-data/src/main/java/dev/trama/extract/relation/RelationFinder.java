package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Marks;
import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a document sentence by sentence and gathers what it claims. */
public final class RelationFinder {
  private static final Set<String> EVENTS =
      Set.of("sentence", "plead", "convict", "arrest", "extradite", "charge", "indict", "arraign");

  private final Lexicon lexicon;
  private final Frames frames = new Frames();

  public RelationFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What is claimed, and who speaks or acts for an authority. */
  public record Result(List<Draft> drafts, Set<Entity> officials, Set<Entity> victims) {}

  public Result find(String text, List<Marks> document, Entities entities, PartialDate published) {
    return new Reading(text, entities, published).read(document);
  }

  private final class Reading {
    private final String text;
    private final Entities entities;
    private final PartialDate published;
    private final Discourse discourse;
    private final Courts courts;
    private final LeadIns leadIns;
    private final List<Draft> drafts = new ArrayList<>();

    /** What those have undergone whom the lines that follow list, or null. */
    private RelationType listing;

    /** The list has begun: an item of it was read. */
    private boolean itemRead;

    /** Where the sentence ends that was last read for a list. */
    private int listEnd;

    Reading(String text, Entities entities, PartialDate published) {
      this.text = text;
      this.entities = entities;
      this.published = published;
      this.discourse = new Discourse(lexicon, entities);
      this.courts = new Courts(entities);
      this.leadIns = new LeadIns(entities, discourse);
    }

    Result read(List<Marks> document) {
      List<Context> contexts = new ArrayList<>();
      for (Marks marks : document) {
        if (marks.sentence().kind() == Sentence.Kind.BODY
            || marks.sentence().kind() == Sentence.Kind.HEADLINE) {
          contexts.add(context(marks));
        } else if (marks.mentions().stream().anyMatch(m -> m.is(EntityType.PERSON))) {
          new PositionClaims(context(marks)).claim();
        }
      }
      contexts.forEach(c -> new PositionClaims(c).claim());
      contexts.forEach(Reading.this::accusedOfficials);
      contexts.forEach(Reading.this::victims);
      contexts.forEach(Reading.this::topics);
      contexts.forEach(Reading.this::outsiders);
      Entity main = leadIns.main(contexts);
      Announced announced = new Announced(courts);
      for (Context c : contexts) {
        sentence(c, main);
        announced.read(c);
      }
      Collectives collectives = new Collectives(drafts, entities, discourse, courts);
      contexts.forEach(collectives::claim);
      new Roster(drafts, entities, discourse, courts).claim(contexts);
      new CountedSanctions(drafts, entities, discourse, courts).claim(contexts);
      new Sheet(entities, main, drafts).read(document);
      RewardProgramme.find(document, drafts);
      new Settlement(drafts, discourse, courts).settle();
      Set<Entity> officials = new java.util.HashSet<>();
      entities.all(EntityType.PERSON).stream()
          .filter(discourse::isOfficial)
          .forEach(officials::add);
      Set<Entity> victims = new java.util.HashSet<>();
      entities.all(EntityType.PERSON).stream().filter(discourse::isVictim).forEach(victims::add);
      return new Result(drafts, officials, victims);
    }

    private Context context(Marks marks) {
      List<Node> nodes = new NodeReader(lexicon, entities).read(marks);
      List<Phrase> phrases = PhraseReader.read(text, marks.sentence(), nodes);
      return new Context(lexicon, marks, nodes, phrases, entities, discourse, drafts, published);
    }

    private void sentence(Context c, Entity main) {
      new Bearers(c.nodes, c.phrases).assign();
      leadIns.leadIn(c, main);
      new Copulas(c).assign();
      int before = drafts.size();
      new RoleClaims(c).claim();
      boolean body = c.sentence.kind() == Sentence.Kind.BODY;
      lists(c);
      if (body) {
        new VerbClaims(c, frames, courts).claim();
        new LeadershipClaims(c).claim();
        new ServiceClaims(c).claim();
        new PartClaims(c).claim();
        new OwnershipClaims(c).claim();
        new TieClaims(c).claim();
        new ConflictClaims(c).claim();
        new EventClaims(c, courts).claim();
        new VerdictClaims(c, courts).claim();
        new ProcedureClaims(c, frames, courts).claim();
        new RewardClaims(c).claim();
        new TraffickingClaims(c).claim();
        new PlaceClaims(c).claim();
        new Attribution(c).apply(before);
        follow(c);
      }
    }

    /** "She is not alleged to be a member of the gang": no collective makes her one. */
    private void outsiders(Context c) {
      boolean denied =
          c.phrases.stream()
                  .anyMatch(p -> p.isRole() && p.negated && p.head.role.is(RoleKind.MEMBER))
              || c.clauses.stream().anyMatch(k -> k.negated && k.lemma.equals("belong"));
      if (!denied) {
        return;
      }
      boolean named = false;
      for (Phrase phrase : c.phrases) {
        if (phrase.isName(EntityType.PERSON)) {
          discourse.outsider(phrase.head.entity);
          named = true;
        }
      }
      Entity before = named ? null : discourse.personBefore(c.sentence.start(), 0);
      if (before != null) {
        discourse.outsider(before);
      }
    }

    /** Lists of the charged and arrested, also where each is a line of its own. */
    private void lists(Context c) {
      ListClaims lists = new ListClaims(c, frames, courts);
      boolean goesOn = itemRead && sameParagraph(c);
      boolean item = listing != null && (!goesOn || lists.fresh()) && lists.item(listing);
      listEnd = c.sentence.end();
      if (listing != null && (item || goesOn)) {
        itemRead = true;
        return;
      }
      itemRead = false;
      listing = lists.claim();
    }

    /** What follows an item in its paragraph tells more of it and does not end the list. */
    private boolean sameParagraph(Context c) {
      return text.substring(Math.min(listEnd, c.sentence.start()), c.sentence.start()).indexOf('\n')
          < 0;
    }

    /**
     * Groups that are subject or object, or in which somebody has a role: "the gang" means these.
     */
    private void topics(Context c) {
      if (c.sentence.kind() != Sentence.Kind.BODY) {
        return;
      }
      for (Phrase phrase : c.phrases) {
        boolean group = phrase.isName(EntityType.CRIMINAL_GROUP);
        Phrase governor = phrase.governor;
        boolean role =
            governor != null
                && governor.isRole()
                && !governor.head.role.is(RoleKind.RIVAL)
                && !governor.head.role.is(RoleKind.ALLY)
                && !"from".equals(phrase.preposition)
                && !"with".equals(phrase.preposition);
        boolean free = phrase.preposition == null && governor == null;
        // "The clan began as a wing of G": the clan is spoken of.
        boolean mother = role && governor.head.role.is(RoleKind.PART) && opensWithGroup(c, phrase);
        if (group && (role && !mother || free)) {
          discourse.topic(phrase.head.mention.span().start(), phrase.head.entity);
        }
      }
    }

    private static boolean opensWithGroup(Context c, Phrase before) {
      return c.phrases.stream()
          .anyMatch(
              p ->
                  p.isName(EntityType.CRIMINAL_GROUP)
                      && p.from <= 1
                      && p.to < before.from
                      && p.preposition == null
                      && p.governor == null);
    }

    /** A detective who "was arrested" is a subject, whatever office he held. */
    private void accusedOfficials(Context c) {
      for (Clause clause : c.clauses) {
        boolean undergoes =
            EVENTS.contains(clause.lemma)
                && (clause.passive && !clause.open || clause.lemma.equals("plead"))
                && !clause.negated;
        int at = clause.from - 1;
        if (c.word(at, "who")) {
          at--;
        }
        if (c.is(at, Node.Kind.COMMA)) {
          at--;
        }
        if (undergoes && c.is(at, Node.Kind.NAME) && c.node(at).entity.is(EntityType.PERSON)) {
          discourse.accusedOfficial(c.node(at).entity);
        }
      }
    }

    /** "the murders of X, her husband Y and Z". */
    private void victims(Context c) {
      for (int i = 0; i + 2 < c.nodes.size(); i++) {
        String low = c.node(i).low;
        boolean crime =
            low.equals("murder")
                || low.equals("murders")
                || low.equals("killing")
                || low.equals("killings")
                || low.equals("kidnapping")
                || low.equals("assassination")
                || low.equals("shooting")
                || low.equals("deaths");
        if (!crime) {
          continue;
        }
        for (int j = i + 1; j < Math.min(c.nodes.size(), i + 9); j++) {
          if (c.word(j, "of") && c.outermost(j + 1) != null) {
            for (Phrase phrase : new Chains(c.nodes, c.phrases).chain(j + 1)) {
              if (phrase.isName(EntityType.PERSON)) {
                phrase.listed().forEach(discourse::victim);
              }
            }
          }
        }
      }
    }

    /** Keeps track of whom the text speaks of. */
    private void follow(Context c) {
      Entity subject = null;
      int verb = c.nodes.size();
      for (Clause clause : c.clauses) {
        if (!clause.open && clause.verb < verb) {
          verb = clause.verb;
        }
      }
      for (Phrase phrase : c.phrases) {
        Clause last = null;
        for (Clause clause : c.clauses) {
          last = clause.verb < phrase.from ? clause : last;
        }
        boolean stands =
            phrase.from < verb
                || last != null
                    && (phrase.from <= last.verb + 2
                        || EVENTS.contains(last.lemma)
                        || last.lemma.equals("announce"));
        boolean person =
            phrase.isName(EntityType.PERSON) && !discourse.isOfficial(phrase.head.entity);
        if (person
            && phrase.preposition == null
            && !(phrase.from < verb && phrase.governor != null && behind(phrase.governor))
            && !c.is(phrase.to, Node.Kind.POSSESSIVE)
            && stands
            && (phrase.list.size() == 1 || discourse.subject() == null)
            && subject == null) {
          subject = phrase.head.entity;
        }
        if (phrase.isName() && phrase.list.size() > 1 && phrase.list.get(0) == phrase) {
          discourse.spokeOf(phrase.listed());
        }
      }
      discourse.setSubject(subject == null && discourse.subject() == null ? only(c) : subject);
      List<Entity> companies = new ArrayList<>();
      List<Entity> people = new ArrayList<>();
      for (Phrase phrase : c.phrases) {
        Entity entity = phrase.isName() ? phrase.head.entity : null;
        if (entity != null && entity.is(EntityType.COMPANY) && !companies.contains(entity)) {
          companies.add(entity);
        } else if (entity != null
            && entity.is(EntityType.PERSON)
            && !discourse.isOfficial(entity)
            && !people.contains(entity)) {
          people.add(entity);
        }
      }
      discourse.setPair(
          companies.size() == 2 ? companies : people.size() == 2 ? people : List.of());
    }

    /** "After the death of its leader, X, …": the sentence goes on about somebody else. */
    private static boolean behind(Phrase governor) {
      return governor.isRole() && governor.preposition != null && !governor.isPronoun();
    }

    /** The one person of a sentence who holds no office, or null. */
    private Entity only(Context c) {
      Entity found = null;
      for (Phrase phrase : c.phrases) {
        Entity person = phrase.isName(EntityType.PERSON) ? phrase.head.entity : null;
        if (person != null && !discourse.isOfficial(person) && !discourse.isVictim(person)) {
          if (found != null && found != person) {
            return null;
          }
          found = person;
        }
      }
      return found;
    }
  }
}
