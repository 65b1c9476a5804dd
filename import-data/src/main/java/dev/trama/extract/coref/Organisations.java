package dev.trama.extract.coref;

import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which names are one group's, authority's or company's. */
final class Organisations {
  private static final Set<String> GROUP_KINDS =
      Set.of(
          "cartel",
          "dto",
          "tco",
          "mlo",
          "drug",
          "trafficking",
          "narcotics",
          "organization",
          "criminal",
          "crime",
          "organized",
          "transnational",
          "money",
          "laundering",
          "gang",
          "mafia",
          "street",
          "family",
          "clan",
          "syndicate",
          "group",
          "network",
          "lcn",
          "cosa",
          "nostra",
          "the",
          "smuggling",
          "human",
          "alien",
          "clique",
          "motorcycle",
          "club",
          "mc",
          "tong",
          "set",
          "crew",
          "tcg",
          "ocg",
          "triad",
          "ndrina",
          "outlaw");
  private static final Set<String> AGENCY_PLAIN =
      Set.of(
          "u.s.",
          "us",
          "united",
          "states",
          "the",
          "of",
          "and",
          "for",
          "federal",
          "&",
          "department",
          "dept",
          "in",
          "s");
  private static final Set<String> FORMS =
      Set.of(
          "inc",
          "llc",
          "ltd",
          "co",
          "corp",
          "corporation",
          "company",
          "limited",
          "sa",
          "cv",
          "de",
          "srl",
          "gmbh",
          "bv",
          "sac",
          "sas",
          "spa",
          "ltda",
          "doo",
          "sarl",
          "sal",
          "fze",
          "fzco",
          "plc",
          "llp",
          "lp",
          "kk",
          "ag",
          "nv",
          "ab",
          "oy",
          "ood",
          "eood",
          "shpk",
          "pty",
          "pte",
          "sdn",
          "bhd",
          "ca",
          "limitada",
          "sapi",
          "rl",
          "pr",
          "s",
          "c",
          "inc.");

  private static final Set<String> BARE =
      Set.of("fiscalia", "procuraduria", "ejercito", "policia", "marina", "armada");

  private final Entities entities;

  /** Beyond so many names every new one is not compared with every other. */
  private static final int MANY = 400;

  private final List<Entity> made = new ArrayList<>();
  private final Map<String, Entity> byName = new HashMap<>();

  Organisations(Entities entities) {
    this.entities = entities;
  }

  void resolve(List<Mention> mentions) {
    for (EntityType type :
        List.of(EntityType.CRIMINAL_GROUP, EntityType.AGENCY, EntityType.COMPANY)) {
      List<Mention> letters = new ArrayList<>();
      List<Mention> courts = new ArrayList<>();
      for (Mention mention : mentions) {
        boolean open = mention.type() == null;
        if (!mention.is(type) && !open) {
          continue;
        }
        boolean shouted =
            mention.to() - mention.from() == 1
                && mention.is(EntityType.CRIMINAL_GROUP)
                && mention.text().length() < 6
                && mention.text().equals(mention.text().toUpperCase(java.util.Locale.ROOT));
        if (open || shouted || mention.sort() == Mention.Sort.ACRONYM) {
          letters.add(mention);
        } else if (isBareCourt(mention)) {
          courts.add(mention);
        } else {
          place(mention);
        }
      }
      letters.forEach(this::letters);
      courts.forEach(this::court);
    }
    made.forEach(entities::add);
  }

  private void place(Mention mention) {
    Entity entity = find(mention);
    if (entity == null) {
      found(mention);
    } else {
      entity.add(mention, NameKind.FULL);
      index(mention, entity);
    }
  }

  private void index(Mention mention, Entity entity) {
    entities.bind(mention, entity);
    for (Mention.Form form : mention.forms()) {
      byName.putIfAbsent(entity.type() + Names.squash(form.text()), entity);
    }
  }

  private void found(Mention mention) {
    Entity entity = new Entity(mention, Names.words(mention.text()));
    made.add(entity);
    index(mention, entity);
  }

  /** By the plain name first; slips are looked for while the document names few enough. */
  private Entity find(Mention mention) {
    for (Mention.Form form : mention.forms()) {
      Entity known = byName.get(mention.type() + Names.squash(form.text()));
      if (known != null) {
        return known;
      }
    }
    if (made.size() > MANY) {
      return null;
    }
    for (Entity entity : made) {
      if (entity.type() == mention.type() && same(entity, mention)) {
        return entity;
      }
    }
    return null;
  }

  private static boolean same(Entity entity, Mention mention) {
    for (Mention.Form known : entity.forms()) {
      for (Mention.Form form : mention.forms()) {
        if (sameName(entity.type(), known.text(), form.text())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sameName(EntityType type, String a, String b) {
    if (Names.squash(a).equals(Names.squash(b))) {
      return true;
    }
    List<String> x = core(type, a);
    List<String> y = core(type, b);
    if (x.isEmpty() || y.isEmpty() || x.size() != y.size()) {
      return false;
    }
    for (int i = 0; i < x.size(); i++) {
      boolean slip =
          x.get(i).length() > 5 && Names.alike(x.get(i), y.get(i)) || plural(x.get(i), y.get(i));
      if (!x.get(i).equals(y.get(i)) && !slip) {
        return false;
      }
    }
    return true;
  }

  private static boolean plural(String a, String b) {
    return a.length() > 3 && b.equals(a + "s") || b.length() > 3 && a.equals(b + "s");
  }

  /** What tells the name from others of its kind; the whole of it where it is all kind. */
  private static List<String> core(EntityType type, String name) {
    List<String> words = Names.words(name);
    List<String> core =
        switch (type) {
          case CRIMINAL_GROUP -> words.stream().filter(w -> !GROUP_KINDS.contains(w)).toList();
          case AGENCY -> words.stream().filter(w -> !AGENCY_PLAIN.contains(w)).toList();
          default -> words.stream().filter(w -> !FORMS.contains(w)).toList();
        };
    if (type == EntityType.CRIMINAL_GROUP) {
      core = Names.content(core);
      if (core.isEmpty()) {
        core = Names.content(words);
      }
    }
    return core;
  }

  /** A court, prosecutor's office or force named by its kind alone. */
  private static boolean isBareCourt(Mention mention) {
    return mention.is(EntityType.AGENCY) && BARE.contains(Token.fold(mention.text()))
        || mention.is(EntityType.AGENCY)
            && mention.sort() == Mention.Sort.COURT
            && Token.fold(mention.text()).endsWith("court");
  }

  /** A court without its district is that of the one district the document names. */
  private void court(Mention mention) {
    List<Entity> districts =
        made.stream()
            .filter(
                e ->
                    e.is(EntityType.AGENCY)
                        && e.mentions().get(0).sort() == Mention.Sort.COURT
                        && Token.fold(e.mentions().get(0).text()).contains("district of"))
            .toList();
    String kind = Token.fold(mention.text());
    List<Entity> namedSo =
        made.stream()
            .filter(e -> e.is(EntityType.AGENCY) && BARE.contains(kind))
            .filter(e -> Token.fold(e.name()).startsWith(kind + " "))
            .toList();
    if (namedSo.size() == 1) {
      bind(mention, namedSo.get(0));
      return;
    }
    boolean federal = kind.contains("district court");
    if (federal && districts.size() == 1) {
      districts.get(0).add(mention, NameKind.VARIANT);
      entities.bind(mention, districts.get(0));
    } else {
      place(mention);
    }
  }

  private void letters(Mention mention) {
    if (entities.of(mention) != null) {
      return;
    }
    String name = Token.fold(mention.text());
    for (Entity entity : made) {
      for (Mention.Form form : entity.forms()) {
        if (Token.fold(form.text()).equals(name)
            || Names.squash(form.text()).equals(Names.squash(name)) && name.length() > 5) {
          bind(mention, entity);
          return;
        }
      }
    }
    if (made.size() > MANY) {
      if (mention.type() != null) {
        found(mention);
      }
      return;
    }
    boolean acronym =
        mention.text().equals(mention.text().toUpperCase(java.util.Locale.ROOT))
            && mention.text().length() < 9;
    for (Entity entity : made) {
      if (acronym && (mention.type() == null || entity.type() == mention.type())) {
        for (Mention.Form form : entity.forms()) {
          boolean spelled =
              Names.isAcronymOf(mention.text(), Names.words(form.text()))
                  || Names.isAcronymOf(
                      mention.text(), Names.words(form.text().replaceFirst("^U\\.?S\\.? ", "")));
          if (spelled && form.text().length() > mention.text().length() + 4) {
            bind(mention, entity);
            return;
          }
        }
      }
    }
    if (mention.type() != null) {
      found(mention);
      return;
    }
    for (Entity entity : made) {
      // "the Lorenzos": the people of the Lorenzo family.
      boolean family =
          entity.is(EntityType.CRIMINAL_GROUP)
              && name.endsWith("s")
              && core(entity.type(), entity.name())
                  .equals(List.of(name.substring(0, name.length() - 1)));
      if (family) {
        bind(mention, entity);
        return;
      }
    }
  }

  private void bind(Mention mention, Entity entity) {
    entity.add(mention, NameKind.SHORT);
    entities.bind(mention, entity);
  }
}
