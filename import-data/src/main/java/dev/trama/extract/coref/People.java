package dev.trama.extract.coref;

import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which names are one person's. A full name founds a person; surnames, given names and
 * nicknames are tied to the one person introduced so far that bears them, or to nobody.
 */
final class People {
  private final Lexicon lexicon;
  private final Entities entities;
  private final List<Entity> people = new ArrayList<>();
  private final Map<String, List<Entity>> byInitial = new HashMap<>();
  private final Map<String, List<Entity>> byLast = new HashMap<>();
  private final Map<String, Entity> byForm = new HashMap<>();
  private final Map<String, Entity> bound = new HashMap<>();

  /** Words of the names people are known by: the same few are asked for over and over. */
  private final Map<String, List<String>> contents = new HashMap<>();

  /** Short names that were tied to one of several bearers by a guess. */
  private final java.util.Set<String> guessed = new java.util.HashSet<>();

  People(Lexicon lexicon, Entities entities) {
    this.lexicon = lexicon;
    this.entities = entities;
  }

  void resolve(List<Mention> mentions) {
    List<Mention> later = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.is(EntityType.PERSON)) {
        if (isFull(mention)) {
          full(mention);
        } else {
          later.add(mention);
        }
      }
    }
    for (Mention mention : later) {
      partial(mention);
    }
    for (Mention mention : mentions) {
      if (mention.type() == null) {
        nickname(mention);
      }
    }
    people.forEach(entities::add);
  }

  /** A given name first, an initial, or so many words that it can be no pair of surnames. */
  private boolean isFull(Mention mention) {
    List<String> words = Names.words(mention.text());
    if (words.size() < 2) {
      return false;
    }
    String first =
        Token.fold(mention.sentence().token(mention.from()).text()).replaceFirst("-.*", "");
    boolean initial = words.stream().anyMatch(word -> word.length() == 1);
    return lexicon.isGivenName(first) || initial || words.size() >= 4;
  }

  private void full(Mention mention) {
    List<String> words = Names.content(Names.words(mention.text()));
    String initial = words.isEmpty() ? "" : words.get(0).substring(0, 1);
    for (Entity person : byInitial.computeIfAbsent(initial, k -> new ArrayList<>())) {
      if (samePerson(words, person.words())) {
        person.add(mention, NameKind.FULL);
        person.extendWords(words);
        remember(mention, person);
        return;
      }
    }
    for (Entity person : byLast.getOrDefault(last(words), List.of())) {
      // "Félix Beltrán" of "Octavio Félix Beltrán": a surname that is a given name too.
      boolean surnames =
          words.size() >= 2
              && person.words().size() > words.size()
              && person.first().start() < mention.span().start()
              && Names.indexOf(words, person.words()) == person.words().size() - words.size();
      if (surnames && mention.age() == null && mention.forms().size() == 1) {
        person.add(mention, NameKind.SHORT);
        remember(mention, person);
        return;
      }
    }
    found(mention, words);
  }

  private static String last(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  private void found(Mention mention, List<String> words) {
    Entity person = new Entity(mention, words);
    people.add(person);
    byLast.computeIfAbsent(last(words), k -> new ArrayList<>()).add(person);
    byInitial
        .computeIfAbsent(
            words.isEmpty() ? "" : words.get(0).substring(0, 1), k -> new ArrayList<>())
        .add(person);
    remember(mention, person);
  }

  /** The same given name, and the words of the shorter name in the longer in the same order. */
  private static boolean samePerson(List<String> a, List<String> b) {
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = shorter == a ? b : a;
    if (a.size() == b.size() && a.size() > 1 && !sameStart(last(a), last(b))) {
      return false;
    }
    if (shorter.size() < 2 || !Names.alike(shorter.get(0), longer.get(0))) {
      String joinedA = String.join("", a);
      return joinedA.length() > 8 && joinedA.equals(String.join("", b));
    }
    return Names.within(shorter, longer);
  }

  /** What cannot be one word with a slip begins or measures otherwise. */
  private static boolean sameStart(String a, String b) {
    return a.length() < 5 || b.length() < 5
        ? a.equals(b) || a.length() == 1 || b.length() == 1
        : a.charAt(0) == b.charAt(0) && Math.abs(a.length() - b.length()) < 2;
  }

  private void partial(Mention mention) {
    List<String> words = Names.content(Names.words(mention.text()));
    String key = String.join(" ", words);
    if (words.isEmpty()) {
      return;
    }
    Entity known = bound.get(key);
    if (known == null) {
      known = byNickname(mention);
    }
    if (known == null) {
      known = byAliasSurname(words);
    }
    if (known == null) {
      known = candidate(mention, words);
      if (known != null) {
        bound.put(key, known);
        if (entities.isGuess(mention)) {
          guessed.add(key);
        }
      }
    }
    if (known != null && guessed.contains(key)) {
      entities.guess(mention);
    }
    if (known != null) {
      boolean exact = Names.indexOf(words, known.words()) < 0 || known.words().containsAll(words);
      known.add(mention, exact ? NameKind.SHORT : NameKind.VARIANT);
      remember(mention, known);
    } else if (words.size() >= 2
        && people.stream().noneMatch(p -> Names.indexOf(words, p.words()) > 0)) {
      full(mention);
    } else if (mention.forms().size() > 1 || mention.age() != null || alone(mention)) {
      found(mention, words);
    }
  }

  /** A single name that no full name explains stands for a person only after a kin term or role. */
  private boolean alone(Mention mention) {
    boolean comma = mention.sentence().low(mention.from() - 1).equals(",");
    Lexicon.Role role = lexicon.roles.get(mention.sentence().low(mention.from() - (comma ? 2 : 1)));
    return role != null
        && role.kin() != null
        && people.stream().noneMatch(p -> p.words().contains(Names.words(mention.text()).get(0)));
  }

  /** The surname of another full name that just one person is known by. */
  private Entity byAliasSurname(List<String> words) {
    Entity found = null;
    if (people.size() > 400) {
      return null;
    }
    if (words.size() == 2) {
      // "Chapo Y" of "X Y, aka El Chapo": a nickname before the surname.
      for (Entity person : people) {
        boolean nicknamed =
            person.words().indexOf(words.get(1)) > 0
                && person.forms().stream()
                    .anyMatch(
                        f ->
                            f.kind() == NameKind.NICKNAME
                                && Names.words(f.text()).contains(words.get(0)));
        if (nicknamed) {
          return person;
        }
      }
    }
    if (words.size() > 2 || people.size() > 400) {
      return null;
    }
    for (Entity person : people) {
      boolean bears = Names.indexOf(words, person.words()) >= 0;
      for (Mention.Form form : bears ? List.<Mention.Form>of() : person.forms()) {
        List<String> name =
            contents.computeIfAbsent(form.text(), text -> Names.content(Names.words(text)));
        int at = Names.indexOf(words, name);
        bears |= at > 0 && at + words.size() == name.size() && form.kind() == NameKind.ALIAS;
      }
      if (bears && found != null) {
        return null;
      }
      found = bears ? person : found;
    }
    return found;
  }

  private Entity byNickname(Mention mention) {
    return byForm.get(Token.fold(mention.text()));
  }

  private void remember(Mention mention, Entity person) {
    entities.bind(mention, person);
    for (Mention.Form form : mention.forms()) {
      byForm.putIfAbsent(Token.fold(form.text()), person);
    }
  }

  private void nickname(Mention mention) {
    Entity person = byNickname(mention);
    if (person != null) {
      person.add(mention, NameKind.NICKNAME);
      entities.bind(mention, person);
    }
  }

  private static long before(Entity person, int place) {
    return person.mentions().stream().filter(m -> m.span().start() < place).count();
  }

  private Entity candidate(Mention mention, List<String> words) {
    List<Entity> surnames = new ArrayList<>();
    List<Entity> given = new ArrayList<>();
    for (Entity person : people) {
      int at = Names.indexOf(words, person.words());
      if (at > 0) {
        surnames.add(person);
      } else if (at == 0 && person.words().size() > words.size()) {
        given.add(person);
      }
    }
    List<Entity> candidates = surnames.isEmpty() ? given : surnames;
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    int place = mention.span().start();
    List<Entity> introduced = candidates.stream().filter(p -> p.first().start() < place).toList();
    if (introduced.size() == 1) {
      return introduced.get(0);
    }
    // Two who are introduced share it: only a name that ends with it can be meant, if just one
    // does.
    List<Entity> last =
        introduced.stream()
            .filter(p -> p.words().size() == Names.indexOf(words, p.words()) + words.size())
            .toList();
    if (last.size() == 1) {
      return last.get(0);
    }
    // Else the one the text has spoken of far more.
    for (Entity person : introduced) {
      long own = before(person, place);
      if (introduced.stream().allMatch(p -> p == person || before(p, place) + 2 <= own)) {
        return person;
      }
    }
    // "Luis and Esteban Rodriguez Olivera": the surname of the one beside it.
    if (surnames.isEmpty() && mention.sentence().low(mention.to()).equals("and")) {
      return introduced.isEmpty() ? null : introduced.get(0);
    }
    boolean family = mention.sentence().low(mention.from() - 1).equals("the");
    return surnames.isEmpty() || family ? null : head(mention, introduced);
  }

  /**
   * Where relatives share the surname it is, as a rule, that of the one the document began with: a
   * guess that claims are told of.
   */
  private Entity head(Mention mention, List<Entity> introduced) {
    Entity earliest = null;
    for (Entity person : introduced) {
      earliest =
          earliest == null || person.first().start() < earliest.first().start() ? person : earliest;
    }
    if (earliest == null) {
      return null;
    }
    for (Entity other : introduced) {
      boolean later =
          other == earliest
              || kinBefore(other)
              || other.first().start() > earliest.first().end() + 200;
      if (!later) {
        return null;
      }
    }
    entities.guess(mention);
    return earliest;
  }

  /** "his sons A and B": introduced as somebody's kin. */
  private boolean kinBefore(Entity person) {
    Mention mention = person.mentions().get(0);
    for (int i = mention.from() - 1; i >= 0 && mention.from() - i < 8; i--) {
      Lexicon.Role role = lexicon.roles.get(mention.sentence().low(i));
      if (role != null && role.kin() != null) {
        return true;
      }
    }
    return false;
  }
}
