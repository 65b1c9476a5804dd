package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import dev.trama.model.Name;
import dev.trama.model.SourceDocument;
import org.junit.jupiter.api.Test;

/** Groups, people and authorities whose names tell nothing by themselves. */
class NamedMentionsTests {
  @Test
  void aGroupWithoutAHeadIsToldByWhatIsSaidOfIt() {
    Extraction extraction =
        Extraction.of(
            "Pedro Ibarra founded the Kompanja Bruna, a confederation of traffickers. They are"
                + " supported by a smaller club, the Grey Axles of Toledo, and are at odds with the"
                + " Wanderers and with the Tin Saints.");
    assertThat(extraction.names(EntityType.CRIMINAL_GROUP))
        .contains("Kompanja Bruna", "Grey Axles", "Wanderers", "Tin Saints");
  }

  @Test
  void frontsAreNumberedAndTrainsNamedForAPlace() {
    assertThat(
            Extraction.of(
                    "It has a pact with the 12th Front, a dissident faction. Karim Mansur is a"
                        + " member of Tren de Aragua.")
                .names(EntityType.CRIMINAL_GROUP))
        .contains("12th Front", "Tren de Aragua");
  }

  @Test
  void aGroupIsNamedWithoutItsKindToo() {
    Extraction extraction =
        Extraction.of(
            "Three members of the Iron Ploughs Motorcycle Club pleaded guilty. The Iron Ploughs sell"
                + " cocaine in Ohio.");
    assertThat(extraction.names(EntityType.CRIMINAL_GROUP))
        .containsExactly("Iron Ploughs Motorcycle Club");
    assertThat(extraction.profile("Iron Ploughs").name()).isEqualTo("Iron Ploughs Motorcycle Club");
  }

  @Test
  void bodiesAndCommonWordsAreNoGroups() {
    assertThat(
            Extraction.of(
                    "Service members of the Army Reserve and members of the House met. A carder"
                        + " told members of the Carder forum that leaders of the Republic had left.")
                .names(EntityType.CRIMINAL_GROUP))
        .isEmpty();
  }

  @Test
  void longNamesInCapitalsAndJoinedParticlesAreWhole() {
    assertThat(
            Extraction.of(
                    "He was paid by Ibarra's half-brother, MARCELLINUS DEVANE, whose friend was"
                        + " robbed. The charges were announced by Kirsten deSantis-Walsh, Special"
                        + " Agent in Charge of the FBI.")
                .names(EntityType.PERSON))
        .contains("MARCELLINUS DEVANE", "Kirsten deSantis-Walsh");
  }

  @Test
  void whoIsIntroducedByARoleIsAPersonWhateverTheName() {
    assertThat(
            Extraction.of(
                    "Police arrested a further broker, Quan Lio, in May. The army's commander, whose"
                        + " deputy, Sao Hsem Mog, met him, fled. They lured the victim, Cristo Azal,"
                        + " to a wood.")
                .names(EntityType.PERSON))
        .contains("Quan Lio", "Sao Hsem Mog", "Cristo Azal");
  }

  @Test
  void aSurnameThatIsAPlaceTooIsThePersonWhereItActs() {
    Extraction extraction =
        Extraction.of(
            "Hector Rafael Guerrero Solano, 41, leads the Rivera Cartel. Guerrero pleaded guilty"
                + " in 2015. The indictment names Guerrero's cousin. He was born in Guerrero, Mexico.");
    assertThat(extraction.profile("Guerrero").type()).isEqualTo(EntityType.PERSON);
    assertThat(extraction.names(EntityType.LOCATION)).contains("Guerrero", "Mexico");
  }

  @Test
  void degreesAndInitialsAreNobody() {
    assertThat(
            Extraction.of(
                    "He was licensed as a doctor, M.D., in Ohio. The Assistant Attorney Generals met.")
                .names(EntityType.PERSON))
        .isEmpty();
  }

  @Test
  void branchesOfRevenueAndRemovalAreAuthorities() {
    assertThat(
            Extraction.of(
                    "IRS Criminal Investigation and Enforcement and Removal Operations investigated"
                        + " the case.")
                .names(EntityType.AGENCY))
        .containsExactlyInAnyOrder(
            "IRS Criminal Investigation", "Enforcement and Removal Operations");
  }

  @Test
  void theNameInAnotherTongueIsNoOtherAuthority() {
    Extraction extraction =
        Extraction.of(
            "The action was coordinated with the Financial Intelligence Unit (Unidad de Inteligencia"
                + " Financiera, or UIF).");
    assertThat(extraction.names(EntityType.AGENCY)).containsExactly("Financial Intelligence Unit");
    assertThat(extraction.profile("UIF").names())
        .extracting(Name::text)
        .contains("Unidad de Inteligencia Financiera");
  }

  @Test
  void lettersBehindAnOfficeAreThoseOfItsAuthority() {
    Extraction extraction =
        Extraction.of(
            "The arrest was announced by Pedro Ibarra of the Federal Bureau of Investigation, New York"
                + " Field Office (FBI).");
    assertThat(extraction.profile("FBI").name()).isEqualTo("Federal Bureau of Investigation");
  }

  @Test
  void whatSomebodyGoesByIsAnAlias() {
    Extraction extraction =
        Extraction.of(
            "Pedro Ibarra, 45, of Toledo, Ohio, who also goes by “Chapitas,” was charged. Karim"
                + " Mansur, commonly referred to as “El Sembrador” or simply “Don Aber,” fled. Luis"
                + " Paredes, aka Tony the Sailor, 52, was arrested.");
    assertThat(extraction.profile("Chapitas").name()).isEqualTo("Pedro Ibarra");
    assertThat(extraction.profile("Don Aber").name()).isEqualTo("Karim Mansur");
    assertThat(extraction.profile("Tony the Sailor").name()).isEqualTo("Luis Paredes");
  }

  @Test
  void spanishNicknamesOfficesAndCourtsAreRead() {
    Extraction extraction =
        spanish(
            "Fueron capturados Ramón Bayuelo, alias el Flaco, y Andrés Felipe Marín, alias Pipo o el"
                + " Viejo, solicitado por una Corte Federal del Distrito Este de Texas. La Fiscalía"
                + " General de la Nación y la Comisión Estatal de Seguridad Pública actuaron en los"
                + " municipios de Cuautla, Yauhtli y Jiutel. El patrullero de la Policía Nacional"
                + " Deimor Orozco Lara fue detenido por la Fiscalía.");
    assertThat(extraction.profile("el Flaco").name()).isEqualTo("Ramón Bayuelo");
    assertThat(extraction.profile("el Viejo").name()).isEqualTo("Andrés Felipe Marín");
    assertThat(extraction.names(EntityType.AGENCY))
        .contains(
            "Distrito Este de Texas",
            "Fiscalía General de la Nación",
            "Comisión Estatal de Seguridad Pública",
            "Policía Nacional")
        .doesNotContain("Corte Federal", "Fiscalía");
    assertThat(extraction.names(EntityType.LOCATION)).contains("Cuautla", "Yauhtli", "Jiutel");
    assertThat(extraction.names(EntityType.PERSON)).contains("Deimor Orozco Lara");
  }

  private static Extraction spanish(String text) {
    return Extraction.of(SourceDocument.of(null, null, null, "test", "es", text));
  }
}
