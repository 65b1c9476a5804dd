package dev.trama.extract.text;

import dev.trama.model.Kin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The declared vocabulary of the field: kinds of groups, agencies and companies, titles, roles, kin
 * terms, places, substances and common given names. It holds kinds of things and common words, no
 * particular person or group.
 */
public final class Lexicon {
  /** What a role noun makes of its bearer. */
  public enum RoleKind {
    LEADER,
    MEMBER,
    ASSOCIATE,
    PART,
    ALLY,
    RIVAL,
    SUPPORTER,
    OWNER,
    /** Holds a post in a company. */
    OFFICER,
    NATIONAL,
    NATIVE,
    KIN,
    /** Says only that a person, group or company is spoken of. */
    PERSON,
    GROUP,
    COMPANY
  }

  /** A role noun in one of its senses; {@code kin} only for kin terms. */
  public record Role(List<RoleKind> kinds, String singular, boolean plural, Kin kin) {
    public boolean is(RoleKind kind) {
      return kinds.contains(kind);
    }
  }

  /** A place of the gazetteer: its main name, and whether it is a country. */
  public record Place(String name, boolean country) {}

  /** An official title: {@code kind} is "judge", "court" or empty. */
  public record Title(String text, String kind) {}

  public final Phrases<Place> places = new Phrases<>();
  public final Phrases<String> demonyms = new Phrases<>();
  public final Phrases<String> substances = new Phrases<>();
  public final Phrases<Title> titles = new Phrases<>();
  public final Phrases<Role> roles = new Phrases<>();
  public final Phrases<String> groupTails = new Phrases<>();
  public final Phrases<String> groupLeads = new Phrases<>();
  public final Phrases<String> agencyTails = new Phrases<>();
  public final Phrases<String> agencyLeads = new Phrases<>();
  public final Phrases<String> agencies = new Phrases<>();
  public final Phrases<String> legalForms = new Phrases<>();
  public final Phrases<String> companyTails = new Phrases<>();
  public final Phrases<String> companyLeads = new Phrases<>();
  public final Phrases<String> terms = new Phrases<>();
  public final Set<String> titleQualifiers = new HashSet<>();
  public final Set<String> starters = new HashSet<>();
  public final List<String> groupSuffixes;
  private final Set<String> male = new HashSet<>();
  private final Set<String> female = new HashSet<>();
  private final Set<String> asian = new HashSet<>();
  public final VerbForms verbs = new VerbForms();

  public Lexicon() {
    loadPlaces();
    loadSubstances();
    for (String line : Resources.lines("titles.txt")) {
      List<String> parts = Resources.split(line, "=");
      titles.put(parts.get(0), new Title(parts.get(0), parts.size() > 1 ? parts.get(1) : ""));
    }
    Resources.words("title-qualifiers.txt", "|")
        .forEach(word -> titleQualifiers.add(word.toLowerCase(Locale.ROOT)));
    fill(terms, Resources.words("terms.txt", "|"));
    starters.addAll(Resources.words("starters.txt", " "));
    Map<String, List<String>> groups = Resources.classes("groups.txt");
    fill(groupTails, groups.get("tail"));
    fill(groupLeads, groups.get("lead"));
    groupSuffixes = groups.get("suffix");
    Map<String, List<String>> authorities = Resources.classes("agencies.txt");
    fill(agencyTails, authorities.get("tail"));
    fill(agencyLeads, authorities.get("lead"));
    fill(agencies, authorities.get("known"));
    Map<String, List<String>> companies = Resources.classes("companies.txt");
    fill(legalForms, companies.get("form"));
    fill(companyTails, companies.get("tail"));
    fill(companyLeads, companies.get("lead"));
    addNames("given-male.txt", male);
    addNames("given-female.txt", female);
    addNames("asian-names.txt", asian);
    loadRoles();
  }

  private static void fill(Phrases<String> phrases, List<String> words) {
    words.forEach(word -> phrases.put(word, word));
  }

  private static void addNames(String file, Set<String> names) {
    Resources.words(file, " ").forEach(name -> names.add(Token.fold(name)));
  }

  private void loadPlaces() {
    for (String line : Resources.lines("countries.txt")) {
      int colon = line.indexOf(':');
      List<String> names = Resources.split(colon < 0 ? line : line.substring(0, colon), " / ");
      Place place = new Place(names.get(0), true);
      names.forEach(name -> places.put(name, place));
      if (colon >= 0) {
        Resources.split(line.substring(colon + 1), ",")
            .forEach(word -> demonyms.put(word, names.get(0)));
      }
    }
    for (String entry : Resources.words("places.txt", "|")) {
      List<String> names = Resources.split(entry, " / ");
      Place place = new Place(names.get(0), false);
      names.forEach(name -> places.put(name, place));
    }
  }

  private void loadSubstances() {
    for (String line : Resources.lines("substances.txt")) {
      List<String> parts = Resources.split(line, "=");
      substances.put(parts.get(0), parts.get(0));
      if (parts.size() > 1) {
        for (String name : Resources.split(parts.get(1), ",")) {
          substances.put(name, parts.get(0));
          // In a Spanish text the rules read "de" as "of".
          substances.put(name.replace(" de ", " of "), parts.get(0));
        }
      }
    }
  }

  private void loadRoles() {
    Map<String, List<RoleKind>> kinds = new HashMap<>();
    Map<String, String> plurals = new HashMap<>();
    Resources.classes("roles.txt")
        .forEach(
            (kind, words) -> {
              RoleKind role = RoleKind.valueOf(kind.toUpperCase(Locale.ROOT));
              for (String word : words) {
                List<String> forms = Resources.split(word, "/");
                kinds.computeIfAbsent(forms.get(0), k -> new java.util.ArrayList<>()).add(role);
                plurals.put(forms.get(0), forms.size() > 1 ? forms.get(1) : plural(forms.get(0)));
              }
            });
    kinds.forEach(
        (word, list) -> {
          roles.put(word, new Role(List.copyOf(list), word, false, null));
          roles.put(plurals.get(word), new Role(List.copyOf(list), word, true, null));
        });
    kin("widow", "wife");
    kin("widower", "husband");
    kin("fiancee", "girlfriend");
    kin("fiance", "boyfriend");
    kin("companion", "partner");
    kin("longtime companion", "partner");
    kin("longtime partner", "partner");
    kin("life partner", "partner");
    kin("romantic partner", "partner");
    kin("domestic partner", "partner");
    for (Kin kin : Kin.values()) {
      for (String word : kin.words()) {
        if (!word.equals("partner") && !word.equals("kin")) {
          List<RoleKind> only = List.of(RoleKind.KIN);
          roles.put(word, new Role(only, word, false, kin));
          roles.put(plural(word), new Role(only, word, true, kin));
        }
      }
    }
  }

  /** A word that says more than the kin term it stands for. */
  private void kin(String word, String term) {
    Kin.of(term)
        .ifPresent(
            kin -> {
              roles.put(word, new Role(List.of(RoleKind.KIN), word, false, kin));
              roles.put(plural(word), new Role(List.of(RoleKind.KIN), word, true, kin));
            });
  }

  static String plural(String word) {
    int in = word.indexOf("-in-law");
    if (in > 0) {
      return plural(word.substring(0, in)) + word.substring(in);
    }
    if (word.endsWith("wife")) {
      return word.substring(0, word.length() - 2) + "ves";
    }
    if (word.endsWith("man")) {
      return word.substring(0, word.length() - 2) + "en";
    }
    if (word.endsWith("y") && !word.endsWith("ay") && !word.endsWith("ey")) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hiss =
        word.endsWith("s") || word.endsWith("ch") || word.endsWith("sh") || word.endsWith("x");
    return word + (hiss ? "es" : "s");
  }

  public boolean isGivenName(String low) {
    return male.contains(low) || female.contains(low);
  }

  /** A Chinese, Vietnamese, Korean or Japanese surname. */
  public boolean isAsianName(String low) {
    return asian.contains(low);
  }

  /** True, false, or null where the given name does not tell. */
  public Boolean isMale(String givenName) {
    String low = Token.fold(givenName);
    boolean m = male.contains(low);
    boolean f = female.contains(low);
    return m == f ? null : Boolean.valueOf(m);
  }
}
