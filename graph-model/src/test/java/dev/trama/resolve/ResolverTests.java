package dev.trama.resolve;

import static dev.trama.model.EntityType.AGENCY;
import static dev.trama.model.EntityType.CRIMINAL_GROUP;
import static dev.trama.model.EntityType.LOCATION;
import static dev.trama.model.EntityType.PERSON;
import static dev.trama.model.EntityType.VESSEL;
import static dev.trama.model.NameKind.ACRONYM;
import static dev.trama.model.NameKind.ALIAS;
import static dev.trama.model.NameKind.FULL;
import static dev.trama.model.NameKind.NICKNAME;
import static dev.trama.model.NameKind.SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.Category;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.RelationType;
import dev.trama.resolve.Unresolved.Form;
import dev.trama.resolve.Unresolved.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResolverTests {
  @Test
  void aGivenNameWithBothSurnamesMakesTwoProfilesOnePerson() {
    assertThat(
            same(
                person("a").full("Juan Carlos Valdés Ríos"),
                person("b").full("JUAN CARLOS VALDES-RIOS")))
        .isTrue();
    assertThat(
            same(
                person("a").full("Ana Vega Mora"),
                person("b").full("Ana Vega Paz").name(ALIAS, "Ana Vega Mora")))
        .isTrue();
  }

  @Test
  void nicknamesSurnamesAndAcronymsNeverMakeTwoPeopleOne() {
    for (NameKind kind : List.of(NICKNAME, SHORT, ACRONYM, NameKind.VARIANT)) {
      assertThat(
              same(
                  person("a").full("Ana Vega Mora").name(kind, "El Gran Senor Alto"),
                  person("b").full("Rosa Lima Paz").name(kind, "El Gran Senor Alto")))
          .as(kind.name())
          .isFalse();
    }
  }

  @Test
  void aContradictionKeepsNamesakesApart() {
    assertThat(
            same(
                person("a").full("Ana Vega Mora").born("1980-05-01"),
                person("b").full("Ana Vega Mora").born("1991")))
        .isFalse();
    assertThat(
            same(
                person("a").full("Ana Vega Mora").born("1980"),
                person("b").full("Ana Vega Mora").born("1980-05-01")))
        .isTrue();
    assertThat(
            same(
                person("a").full("Ana Vega Mora").gender("female"),
                person("b").full("Ana Vega Mora").gender("male")))
        .isFalse();
  }

  @Test
  void twoWordsNeedSomethingBesides() {
    assertThat(same(person("a").full("Ivan Duarte"), person("b").full("Ivan Duarte"))).isFalse();
    assertThat(
            same(
                person("a").full("Ivan Duarte").born("1980-05-01"),
                person("b").full("Ivan Duarte").born("1980-05-01")))
        .isTrue();
    assertThat(
            same(
                person("a").full("Ivan Duarte").born("1980"),
                person("b").full("Ivan Duarte").born("1980")))
        .as("a year alone is shared by many")
        .isFalse();
  }

  @Test
  void namesakesAreOnlyLookedUpTogetherWithWhatCouldJoinThem() {
    assertThat(new Gathered(person("a").full("Ivan Duarte").build()).lookups()).isEmpty();
    assertThat(new Gathered(person("a").full("Ivan Duarte").born("1980").build()).lookups())
        .isEmpty();
    assertThat(new Gathered(person("a").full("Ivan Duarte").born("1980-05-01").build()).lookups())
        .hasSize(1);
    assertThat(new Gathered(person("a").full("Ana Vega Mora").build()).lookups()).hasSize(1);
  }

  @Test
  void aCommonGroupTellsWhoANamesakeIs() {
    Map<String, String> entities =
        resolve(
            person("a").full("Ivan Duarte").tie(RelationType.MEMBER_OF, "ga"),
            group("ga").in("a").full("Grupo Norte"),
            person("b").full("Ivan Duarte").tie(RelationType.LEADS, "gb"),
            group("gb").in("b").full("Grupo Norte"),
            person("c").full("Ivan Duarte").tie(RelationType.MEMBER_OF, "gc"),
            group("gc").in("c").full("Grupo Sur"));
    assertThat(entities.get("a")).isEqualTo(entities.get("b")).isNotEqualTo(entities.get("c"));
  }

  @Test
  void aSecondGivenNameMayBeMissingWhereACommonGroupSpeaksForIt() {
    Map<String, String> entities =
        resolve(
            person("a").full("Ivan Luis Duarte Mora").tie(RelationType.LEADS, "ga"),
            group("ga").in("a").full("Grupo Norte"),
            person("b").full("Ivan Duarte Mora").tie(RelationType.MEMBER_OF, "gb"),
            group("gb").in("b").full("Grupo Norte"),
            person("c").full("Ivan Duarte Mora").tie(RelationType.MEMBER_OF, "gc"),
            group("gc").in("c").full("Grupo Sur"));
    assertThat(entities.get("a")).isEqualTo(entities.get("b"));
    assertThat(
            same(person("a").full("Ivan Luis Duarte Mora"), person("b").full("Ivan Duarte Mora")))
        .as("without anything besides the name")
        .isFalse();
  }

  @Test
  void brothersWhoseSecondGivenNamesDifferStayTwo() {
    Map<String, String> entities =
        resolve(
            person("a").full("Juan Luis Duarte Mora").tie(RelationType.LEADS, "ga"),
            group("ga").in("a").full("Grupo Norte"),
            person("b").full("Juan Pablo Duarte Mora").tie(RelationType.LEADS, "gb"),
            group("gb").in("b").full("Grupo Norte"));
    assertThat(entities.get("a")).isNotEqualTo(entities.get("b"));
  }

  @Test
  void aCommonCountryTellsNothing() {
    Map<String, String> entities =
        resolve(
            person("a").full("Ivan Duarte").tie(RelationType.NATIONAL_OF, "la"),
            profile(LOCATION, "la").in("a").full("Mexico"),
            person("b").full("Ivan Duarte").tie(RelationType.NATIONAL_OF, "lb"),
            profile(LOCATION, "lb").in("b").full("Mexico"));
    assertThat(entities.get("a")).isNotEqualTo(entities.get("b"));
  }

  @Test
  void anOfficialIsNotTakenForASuspectOfTheSameShortName() {
    Map<String, String> entities =
        resolve(
            person("a").full("Ivan Duarte").tie(RelationType.KIN_OF, "ka"),
            person("ka").in("a").full("Ana Duarte Mora"),
            person("b").official().full("Ivan Duarte").tie(RelationType.KIN_OF, "kb"),
            person("kb").in("b").full("Ana Duarte Mora"));
    assertThat(entities.get("ka")).isEqualTo(entities.get("kb"));
    assertThat(entities.get("a")).isNotEqualTo(entities.get("b"));
  }

  @Test
  void anAcronymJoinsGroupsOnlyWhereOneSideSaysWhatItStandsFor() {
    assertThat(same(group("a").name(ACRONYM, "GNX"), group("b").name(ACRONYM, "GNX"))).isFalse();
    assertThat(same(group("a").full("GNX"), group("b").full("GNX"))).isFalse();
    assertThat(
            same(
                group("a").full("Grupo Norte Xalapa").name(ACRONYM, "GNX"), group("b").full("GNX")))
        .isTrue();
    assertThat(
            same(
                group("a").full("Grupo Norte Xalapa").name(ACRONYM, "GNX"),
                group("b").full("Xalapa North Group").name(ACRONYM, "GNX")))
        .isTrue();
    assertThat(
            same(
                group("a").full("Grupo Norte Xalapa").name(ACRONYM, "GNX"),
                group("b").full("Grupo Nacional Xochimilco").name(ACRONYM, "GNX")))
        .isFalse();
  }

  @Test
  void placesAndAgenciesAreKnownByTheirNameOrByOneThatAllTheWorldKnows() {
    assertThat(
            same(profile(LOCATION, "a").full("U.S."), profile(LOCATION, "b").full("United States")))
        .isTrue();
    assertThat(
            same(
                profile(AGENCY, "a").full("DEA"),
                profile(AGENCY, "b").full("Drug Enforcement Administration")))
        .isTrue();
    assertThat(same(profile(AGENCY, "a").full("XYZ"), profile(AGENCY, "b").full("XYZ"))).isFalse();
    assertThat(same(profile(LOCATION, "a").full("Durango"), profile(AGENCY, "b").full("Durango")))
        .isFalse();
  }

  @Test
  void shipsShareNamesSoTheIdentifierDecides() {
    assertThat(same(profile(VESSEL, "a").full("Estrella"), profile(VESSEL, "b").full("Estrella")))
        .isFalse();
    assertThat(
            same(
                profile(VESSEL, "a").full("Estrella").identifier("IMO 1234567"),
                profile(VESSEL, "b").full("Estrella").identifier("IMO 1234567")))
        .isTrue();
  }

  @Test
  void theNumberOfAListIsTheEntryWhateverTheNames() {
    assertThat(
            same(
                person("a").full("Ana Vega Mora").born("1980-05-01").identifier("ofac:sdn/7"),
                person("b").full("VEGA").born("1991-01-01").identifier("ofac:sdn/7")))
        .isTrue();
    assertThat(
            same(
                person("a").full("Ana Vega Mora").identifier("ofac:sdn/7"),
                person("b").full("Ana Vega Mora").identifier("ofac:sdn/8")))
        .as("two entries of one list")
        .isFalse();
    assertThat(
            same(
                person("a").full("Ana Vega Mora").identifier("ofac:sdn/7"),
                person("b").full("Ana Vega Mora").identifier("un:consolidated/QDi.8")))
        .as("entries of two lists")
        .isTrue();
    assertThat(
            same(
                group("a").full("Grupo Norte").identifier("ofac:sdn/7"),
                profile(EntityType.COMPANY, "b").full("GN S.A.").identifier("ofac:sdn/7")))
        .as("a newer version takes it for something else")
        .isTrue();
  }

  @Test
  void aDocumentNumberJoinsThoseWhoseNamesAgreeInPart() {
    assertThat(
            same(
                person("a").full("Ana Vega Mora").identifier("passport@Colombia:AF-368 431"),
                person("b").full("Anna Vega").identifier("passport@Colombia:AF368431")))
        .isTrue();
    assertThat(
            same(
                person("a").full("Ana Vega Mora").identifier("passport@Colombia:AF368431"),
                person("b").full("Rosa Lima Paz").identifier("passport@Colombia:AF368431")))
        .as("a number that was mistyped or lent")
        .isFalse();
    assertThat(
            same(
                person("a").full("Ana Vega Mora").identifier("passport@Colombia:AF368431"),
                person("b").full("Anna Vega").identifier("passport@Peru:AF368431")))
        .as("another country's passport")
        .isFalse();
    assertThat(
            same(
                profile(VESSEL, "a").full("Estrella").identifier("imo:9187629"),
                profile(VESSEL, "b").full("Estrella del Mar").identifier("imo:9187629")))
        .isTrue();
  }

  @Test
  void rangesOfBirthDatesContradictToo() {
    assertThat(
            same(
                person("a").full("Ana Vega Mora").born("1981/1983"),
                person("b").full("Ana Vega Mora").born("1991-02-01")))
        .isFalse();
    assertThat(
            same(
                person("a").full("Ana Vega Mora").born("1981/1983"),
                person("b").full("Ana Vega Mora").born("1985~")))
        .isTrue();
  }

  @Test
  void theOrderOfDocumentsDoesNotChangeWhoBelongsTogether() {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      drafts.add(
          person("p" + i)
              .full(List.of("Ana Vega Mora", "Ivan Duarte Paz", "Ivan Duarte").get(i % 3))
              .tie(RelationType.MEMBER_OF, "g" + i));
      drafts.add(group("g" + i).in("p" + i).full(List.of("Grupo Norte", "Grupo Sur").get(i % 2)));
    }
    Set<Set<String>> expected = partition(drafts);
    assertThat(expected).hasSize(2 + 2 + 2);
    Random random = new Random(11);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(drafts, random);
      assertThat(partition(drafts)).isEqualTo(expected);
    }
  }

  private static Set<Set<String>> partition(List<Draft> drafts) {
    Map<String, Set<String>> members = new HashMap<>();
    resolve(drafts.toArray(Draft[]::new))
        .forEach(
            (profile, entity) ->
                members.computeIfAbsent(entity, e -> new HashSet<>()).add(profile));
    return new HashSet<>(members.values());
  }

  private static boolean same(Draft one, Draft other) {
    Map<String, String> entities = resolve(one, other);
    Map<String, String> reversed = resolve(other, one);
    boolean same = entities.get("a").equals(entities.get("b"));
    assertThat(reversed.get("a").equals(reversed.get("b")))
        .as("in the other order")
        .isEqualTo(same);
    return same;
  }

  private static Map<String, String> resolve(Draft... drafts) {
    return new Resolver(List.of(), Ledger.EMPTY)
        .resolve(Arrays.stream(drafts).map(Draft::build).toList()).stream()
            .collect(Collectors.toMap(Decision::profile, Decision::entity));
  }

  private static Draft person(String id) {
    Draft draft = profile(PERSON, id);
    draft.category = Category.SUBJECT;
    return draft;
  }

  private static Draft group(String id) {
    return profile(CRIMINAL_GROUP, id);
  }

  private static Draft profile(EntityType type, String id) {
    return new Draft(type, id);
  }

  private static final class Draft {
    private final EntityType type;
    private final String id;
    private final List<Form> names = new ArrayList<>();
    private final List<String> births = new ArrayList<>();
    private final List<String> genders = new ArrayList<>();
    private final List<String> identifiers = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private String document;
    private Category category;

    Draft(EntityType type, String id) {
      this.type = type;
      this.id = id;
      this.document = id;
    }

    Draft in(String other) {
      document = other;
      return this;
    }

    Draft full(String name) {
      return name(FULL, name);
    }

    Draft name(NameKind kind, String name) {
      names.add(new Form(name, kind));
      return this;
    }

    Draft born(String date) {
      births.add(date);
      return this;
    }

    Draft gender(String gender) {
      genders.add(gender);
      return this;
    }

    Draft identifier(String identifier) {
      identifiers.add(identifier);
      return this;
    }

    Draft tie(RelationType relation, String other) {
      ties.add(new Tie(relation, other));
      return this;
    }

    Draft official() {
      category = Category.OFFICIAL;
      return this;
    }

    Unresolved build() {
      return new Unresolved(
          id,
          document,
          document + '#' + id,
          type,
          names,
          category,
          births,
          genders,
          identifiers,
          ties);
    }
  }
}
