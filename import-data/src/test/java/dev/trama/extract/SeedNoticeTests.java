package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.Claim;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The notice the project starts from; skipped where the shared data is absent. */
class SeedNoticeTests {
  private static final String STEPSON = "Juan Carlos Valencia Gonzalez";
  private static final String LEADER = "Nemesio Ruben Oseguera-Cervantes";
  private static final String CARTEL = "Cartel de Jalisco Nueva Generacion";

  private Extraction notice;

  @BeforeEach
  void extract() throws IOException {
    notice = Extraction.of(Files.readString(SharedData.require("evaluation/dev/seed-notice.txt")));
  }

  @Test
  void kinshipLeadershipAndArmedWingComeOut() {
    assertThat(notice.claims())
        .contains(
            STEPSON + " KIN_OF " + LEADER + " (stepson)",
            LEADER + " LEADS " + CARTEL + " (leader)",
            STEPSON + " MEMBER_OF " + CARTEL + " (high-level member)",
            STEPSON + " LEADS Grupo Elite (one of the leaders)",
            "Grupo Elite PART_OF " + CARTEL + " (armed wing)",
            STEPSON + " REWARD (5000000)",
            LEADER + " REWARD (10000000)");
  }

  @Test
  void thePersonWhoSaysSoIsKept() {
    Claim leads =
        notice.claims(RelationType.LEADS).stream()
            .filter(c -> "one of the leaders".equals(c.qualifiers().role()))
            .findFirst()
            .orElseThrow();
    assertThat(leads.qualifiers().accordingTo())
        .isEqualTo(notice.profile("Luis Cresencio Sandoval Gonzalez").id());
  }

  @Test
  void misspeltSurnamesFoundNobodyNew() {
    assertThat(notice.names(EntityType.PERSON))
        .containsExactly(STEPSON, LEADER, "Luis Cresencio Sandoval Gonzalez");
    assertThat(notice.names(EntityType.CRIMINAL_GROUP)).containsExactly(CARTEL, "Grupo Elite");
  }

  @Test
  void neitherPageFurnitureNorTipLinesAreQuoted() {
    assertThat(notice.chart().claims())
        .noneMatch(c -> c.quote().contains("HTML5") || c.quote().contains("@"));
  }
}
