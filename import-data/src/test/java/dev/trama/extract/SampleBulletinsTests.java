package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.Profile;
import dev.trama.read.DocumentReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must come out of the bulletins that ship with the project. */
class SampleBulletinsTests {
  private static final String LEADER = "Nemesio Ruben Oseguera-Cervantes";
  private static final String STEPSON = "Juan Carlos Valencia Gonzalez";
  private static final String CARTEL = "Cartel de Jalisco Nueva Generacion";

  private static Chart chart(String file) {
    return Extractor.load()
        .extract(
            new DocumentReader().read(Path.of("bulletins", file), DocumentReader.Given.NOTHING));
  }

  private static List<String> claims(Chart chart) {
    return chart.claims().stream()
        .map(c -> name(chart, c.from()) + " " + c.type() + " " + detail(c) + name(chart, c.to()))
        .toList();
  }

  private static String detail(Claim claim) {
    return claim.qualifiers().kin() == null ? "" : claim.qualifiers().kin() + " ";
  }

  private static String name(Chart chart, String id) {
    return chart.profiles().stream()
        .filter(p -> p.id().equals(id))
        .map(Profile::name)
        .findFirst()
        .orElse("");
  }

  @Test
  void theRewardOfferYieldsStepsonAndArmedWing() {
    Chart chart = chart("reward-offer-cjng.txt");
    assertThat(claims(chart))
        .contains(
            STEPSON + " KIN_OF stepson " + LEADER,
            LEADER + " LEADS " + CARTEL,
            "Grupo Elite PART_OF " + CARTEL,
            STEPSON + " LEADS Grupo Elite",
            STEPSON + " BORN_IN United States");
    Claim wing =
        chart.claims().stream()
            .filter(c -> name(chart, c.from()).equals("Grupo Elite"))
            .findFirst()
            .orElseThrow();
    assertThat(name(chart, wing.qualifiers().accordingTo()))
        .isEqualTo("Luis Cresencio Sandoval Gonzalez");
    assertThat(chart.claims()).noneMatch(c -> c.quote().contains("HTML5"));
  }

  @Test
  void theDesignationTiesLosCuinisToTheCartelByAllianceAndKin() {
    assertThat(claims(chart("designation-los-cuinis.html")))
        .contains(
            "Los Cuinis Drug Trafficking Organization ALLIED_WITH " + CARTEL,
            "Abigael Gonzalez Valencia LEADS Los Cuinis Drug Trafficking Organization",
            "Abigael Gonzalez Valencia KIN_OF brother-in-law Nemesio Oseguera Cervantes",
            "Rosalinda Gonzalez Valencia KIN_OF sister Abigael Gonzalez Valencia");
  }

  @Test
  void thePleaKeepsFatherAndSonApart() {
    assertThat(claims(chart("plea-sinaloa.txt")))
        .contains(
            "Vicente Zambada-Niebla KIN_OF son Ismael Zambada Garcia",
            "Vicente Zambada-Niebla CONVICTED Northern District of Illinois",
            "Joaquin “El Chapo” Guzman Loera LEADS Sinaloa Cartel",
            "Sinaloa Cartel RIVAL_OF " + CARTEL)
        .doesNotContain("Ismael Zambada Garcia CONVICTED Northern District of Illinois");
  }
}
