package dev.trama.query;

import static dev.trama.model.RelationType.ALLIED_WITH;
import static dev.trama.model.RelationType.ASSOCIATE_OF;
import static dev.trama.model.RelationType.BORN_IN;
import static dev.trama.model.RelationType.CHARGED;
import static dev.trama.model.RelationType.HOLDS_POSITION;
import static dev.trama.model.RelationType.KIN_OF;
import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.MEMBER_OF;
import static dev.trama.model.RelationType.OPERATES_IN;
import static dev.trama.model.RelationType.OWNS;
import static dev.trama.model.RelationType.PART_OF;
import static dev.trama.model.RelationType.REWARD;
import static dev.trama.model.RelationType.RIVAL_OF;

import dev.trama.graph.Graph;
import dev.trama.model.Chart;
import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.ValueKind;
import dev.trama.testing.ChartBuilder;
import java.math.BigDecimal;
import java.util.List;

/** A small invented network, told by three documents. */
final class Network {
  static final String STEPSON = "Juan Carlos Valencia Gonzalez";
  static final String LEADER = "Nemesio Ruben Oseguera-Cervantes";
  static final String CARTEL = "Cartel de Jalisco Nueva Generacion";
  static final String SECRETARY = "Luis Cresencio Sandoval Gonzalez";

  private Network() {}

  static void write(Graph graph) {
    String batch = graph.batches().start("test", null);
    graph.charts().write(charts(), batch);
  }

  static List<Chart> charts() {
    return List.of(notice(), report(), registry());
  }

  static Chart notice() {
    return new ChartBuilder("Reward for a stepson", "file:notice.txt")
        .published("2021-12-01")
        .person(STEPSON)
        .name(NameKind.SHORT, "Valencia Gonzalez")
        .value(ValueKind.BIRTH_DATE, "1984-09-12")
        .person(LEADER)
        .nickname("El Mencho")
        .value(ValueKind.BIRTH_DATE, "1966-07-17")
        .official(SECRETARY)
        .group(CARTEL)
        .acronym("CJNG")
        .group("Grupo Elite")
        .agency("Department of Justice")
        .place("Mexico")
        .place("Europe")
        .claim(
            KIN_OF,
            STEPSON,
            LEADER,
            "Valencia Gonzalez is the stepson of El Mencho.",
            Qualifiers.NONE.withKin("stepson"))
        .claim(
            LEADS, LEADER, CARTEL, "El Mencho leads the CJNG.", Qualifiers.NONE.withRole("leader"))
        .claim(
            MEMBER_OF,
            STEPSON,
            CARTEL,
            "Valencia Gonzalez is a high-level member of the CJNG.",
            Qualifiers.NONE.withRole("high-level member"))
        .claim(
            LEADS,
            STEPSON,
            "Grupo Elite",
            "In July 2020 Sandoval Gonzalez named Valencia Gonzalez as one of the leaders of Grupo"
                + " Elite.",
            Qualifiers.NONE
                .withRole("one of the leaders")
                .withDate(PartialDate.of(2020, 7))
                .withAccordingTo(SECRETARY))
        .claim(
            PART_OF,
            "Grupo Elite",
            CARTEL,
            "Grupo Elite is an armed wing of the CJNG.",
            Qualifiers.NONE.withRole("armed wing"))
        .claim(
            REWARD,
            STEPSON,
            null,
            "Up to $5 million is offered for Valencia Gonzalez.",
            Qualifiers.NONE
                .withAmount(new BigDecimal("5000000"), "USD")
                .withProgramme("Narcotics Rewards Program"))
        .claim(
            REWARD,
            LEADER,
            null,
            "Up to $10 million is offered for El Mencho.",
            Qualifiers.NONE.withAmount(new BigDecimal("10000000"), "USD"))
        .claim(
            CHARGED,
            STEPSON,
            "Department of Justice",
            "The Department of Justice announced an indictment of Valencia Gonzalez.")
        .claim(OPERATES_IN, CARTEL, "Mexico", "The CJNG is active in Mexico.")
        .claim(OPERATES_IN, CARTEL, "Europe", "The CJNG is active in Europe.")
        .chart();
  }

  private static Chart report() {
    return new ChartBuilder("Who fights whom", "file:report.txt")
        .published("2019-03-05")
        .group(CARTEL)
        .acronym("CJNG")
        .group("Los Cuinis")
        .group("Cartel del Golfo")
        .group("Los Zetas")
        .group("Los Primos")
        .group("Celula Norte")
        .group("Grupo Elite")
        .person(LEADER)
        .nickname("El Mencho")
        .person("Abigael Gonzalez Valencia")
        .nickname("El Cuini")
        .value(ValueKind.BIRTH_DATE, "1972-10")
        .person("Rosalinda Gonzalez Valencia")
        .person("Ernesto Ibarra")
        .place("Mexico")
        .place("Zapopan, Jalisco")
        .claim(ALLIED_WITH, CARTEL, "Los Cuinis", "The CJNG and Los Cuinis are allies.")
        .claim(RIVAL_OF, "Los Zetas", "Los Cuinis", "Los Zetas fight Los Cuinis.")
        .claim(RIVAL_OF, CARTEL, "Cartel del Golfo", "The CJNG fights the Cartel del Golfo.")
        .claim(
            PART_OF,
            "Celula Norte",
            "Grupo Elite",
            "Celula Norte is a cell of Grupo Elite.",
            Qualifiers.NONE.withRole("cell"))
        .claim(
            LEADS,
            "Abigael Gonzalez Valencia",
            "Los Cuinis",
            "Until 2015 El Cuini led Los Cuinis.",
            Qualifiers.NONE
                .withStatus(ClaimStatus.FORMER)
                .withPeriod(PartialDate.of(2010), PartialDate.of(2015)))
        .claim(
            MEMBER_OF,
            "Abigael Gonzalez Valencia",
            CARTEL,
            "El Cuini is counted as a member of the CJNG.")
        .claim(
            KIN_OF,
            "Rosalinda Gonzalez Valencia",
            LEADER,
            "Rosalinda Gonzalez Valencia is the wife of El Mencho.",
            Qualifiers.NONE.withKin("wife"))
        .claim(
            KIN_OF,
            "Abigael Gonzalez Valencia",
            "Rosalinda Gonzalez Valencia",
            "El Cuini is the brother of Rosalinda Gonzalez Valencia.",
            Qualifiers.NONE.withKin("brother"))
        .claim(
            KIN_OF,
            LEADER,
            "Ernesto Ibarra",
            "El Mencho is the father of Ernesto Ibarra.",
            Qualifiers.NONE.withKin("father"))
        .claim(LEADS, LEADER, CARTEL, "El Mencho commands the CJNG.")
        .claim(MEMBER_OF, "Ernesto Ibarra", "Los Primos", "Ernesto Ibarra belongs to Los Primos.")
        .claim(OPERATES_IN, "Los Zetas", "Mexico", "Los Zetas are active in Mexico.")
        .claim(OPERATES_IN, "Los Primos", "Zapopan, Jalisco", "Los Primos are based in Zapopan.")
        .chart();
  }

  private static Chart registry() {
    return new ChartBuilder("Register of companies", "file:register.txt")
        .published("2020")
        .person("Rosalinda Gonzalez Valencia")
        .person("Marta Ruiz Leon")
        .official("Luis Sandoval Prieto")
        .agency("Bureau of Alcohol, Tobacco and Firearms")
        .profile(EntityType.COMPANY, "Hotelera Costa Azul", null)
        .place("Jalisco")
        .claim(
            OWNS,
            "Rosalinda Gonzalez Valencia",
            "Hotelera Costa Azul",
            "Rosalinda Gonzalez Valencia owns Hotelera Costa Azul.")
        .claim(
            ASSOCIATE_OF,
            "Marta Ruiz Leon",
            "Rosalinda Gonzalez Valencia",
            "Marta Ruiz Leon is her business partner.",
            Qualifiers.NONE.withRole("business partner"))
        .claim(BORN_IN, "Marta Ruiz Leon", "Jalisco", "Marta Ruiz Leon was born in Jalisco.")
        .claim(
            HOLDS_POSITION,
            "Luis Sandoval Prieto",
            "Bureau of Alcohol, Tobacco and Firearms",
            "Luis Sandoval Prieto speaks for the Bureau of Alcohol, Tobacco and Firearms.",
            Qualifiers.NONE.withRole("spokesman"))
        .chart();
  }
}
