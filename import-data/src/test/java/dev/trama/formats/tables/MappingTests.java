package dev.trama.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.formats.lists.Charts;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.Profile;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTests {
  private static final String PEOPLE =
      """
      Folio;Nombre;Apodos;Nacimiento;Grupo;Puesto;Desde;Pasaporte
      12;Rosa Lima Paz;La Perla, Rosita;4/7/1980;Grupo Faro;jefa de plaza;2011;A1234567
      13;Ivan Duarte Paz;;1981;;;;
      """;

  private static final String MAPPING =
      """
      # registry
      publisher = "Registro de prueba"
      published = "2024-03-01"
      dates = "d/M/uuuu"
      id = Folio

      [person]
      type = "Person"
      id = Folio
      name = Nombre
      nickname = Apodos split ","
      birth date = Nacimiento
      identifier passport@Mexico = Pasaporte

      [group]
      type = "CriminalGroup"
      name = Grupo

      [claim]
      from = person
      relation = "LEADS"   # all of them
      to = group
      role = Puesto
      since = Desde
      """;

  @TempDir Path folder;

  @Test
  void columnsBecomeEntitiesValuesAndClaims() throws IOException {
    List<Chart> charts = read(MAPPING, PEOPLE);
    assertThat(charts).hasSize(2);
    Profile rosa = Charts.subject(charts.get(0));
    assertThat(Charts.names(rosa)).containsExactly("Rosa Lima Paz", "La Perla", "Rosita");
    assertThat(Charts.values(rosa, ValueKind.BIRTH_DATE)).containsExactly("1980-07-04");
    assertThat(Charts.values(rosa, ValueKind.IDENTIFIER))
        .anyMatch(id -> id.startsWith("table:") && id.endsWith("person/12"))
        .contains("passport@Mexico:A1234567");
    assertThat(charts.get(0).document().publisher()).isEqualTo("Registro de prueba");
    assertThat(charts.get(0).document().published()).hasToString("2024-03-01");
    assertThat(Charts.ties(charts.get(0))).containsExactly("Rosa Lima Paz LEADS Grupo Faro");
    Claim leads = charts.get(0).claims().get(0);
    assertThat(leads.qualifiers().role()).isEqualTo("jefa de plaza");
    assertThat(leads.qualifiers().since()).hasToString("2011");
    assertThat(leads.quote()).startsWith("Row: Folio 12; Nombre Rosa Lima Paz; ");
    assertThat(Charts.values(Charts.subject(charts.get(1)), ValueKind.BIRTH_DATE))
        .as("a date of less precision keeps it")
        .containsExactly("1981");
    assertThat(charts.get(1).claims()).as("no group, no claim").isEmpty();
  }

  @Test
  void typesAndRelationsMayComeFromColumnsAndWordsAreUnderstood() throws IOException {
    List<Chart> charts =
        read(
            """
            [a]
            type = Kind
            name = A
            [b]
            type = "Person"
            name = B
            [claim]
            from = a
            relation = How
            to = b
            """,
            "A,Kind,How,B\nAna Paz,person,stepson of,Rosa Lima\nGrupo Faro,group,led by,Rosa Lima\n"
                + "Grupo Faro,group,wrote to,Rosa Lima\n");
    assertThat(charts.stream().flatMap(c -> Charts.ties(c).stream()))
        .containsExactly(
            "Ana Paz KIN_OF Rosa Lima",
            "Rosa Lima LEADS Grupo Faro",
            "Grupo Faro LINKED_TO Rosa Lima");
    assertThat(charts.get(2).claims().get(0).qualifiers().role()).isEqualTo("wrote to");
  }

  @Test
  void aSheetIsReadAsATableIs() throws IOException {
    Path book =
        new TestWorkbook()
            .sheet("Notes", "x")
            .sheet("People", "Name,Born", "Rosa Lima Paz,@40544", "Ivan Duarte,=1981")
            .write(folder.resolve("people.xlsx"));
    Path mapping =
        mapping("sheet = \"People\"\n[p]\ntype = \"Person\"\nname = Name\nbirth date = Born\n");
    List<Chart> charts = Charts.read(new MappedTableReader(Mapping.read(mapping)), book);
    assertThat(
            charts.stream()
                .flatMap(c -> Charts.values(Charts.subject(c), ValueKind.BIRTH_DATE).stream()))
        .containsExactly("2011-01-01", "1981");
    Path other = mapping("sheet = \"Persons\"\n[p]\ntype = \"Person\"\nname = Name\n");
    assertThatThrownBy(() -> Charts.read(new MappedTableReader(Mapping.read(other)), book))
        .hasMessageContaining(
            "line 1, column 10: the spreadsheet has no sheet \"Persons\"; there are: Notes, People");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "name = Nombre ~ name = Nombr ~ line 10, column 8: the table has no column \"Nombr\"",
        "type = \"Person\" ~ type = \"Persona non grata\" ~ line 8, column 9: \"Persona non grata\" is no type; types are Person,",
        "relation = \"LEADS\" ~ relation = \"ALLIED_WITH\" ~ line 21, column 13: ALLIED_WITH runs from CriminalGroup to CriminalGroup",
        "to = group ~ to = grupo ~ line 22, column 6: no section [grupo]; there are: person, group",
        "role = Puesto ~ rol = Puesto ~ line 23, column 7: \"rol\" means nothing in a [claim]; what does: amount,",
        "published = \"2024-03-01\" ~ published = Folio ~ line 3, column 13: must be a date in quotes",
        "dates = \"d/M/uuuu\" ~ dates = \"qwerty\" ~ line 4, column 10: no pattern of dates",
        "id = Folio ~ id Folio ~ line 5, column 1: \"id Folio\" is neither [section] nor key = value",
        "name = Nombre ~ type = \"Person\" ~ line 10, column 9: a second \"type\" here",
        "from = person ~ # from ~ line 19, column 1: [claim] has no from"
      })
  void whatMakesNoSenseIsToldWithLineAndColumn(String right, String wrong, String message)
      throws IOException {
    assertThatThrownBy(
            () -> read(MAPPING.replaceFirst(java.util.regex.Pattern.quote(right), wrong), PEOPLE))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("the.mapping, " + message);
  }

  @Test
  void anEmptyMappingAndAnEmptyTableAreTold() throws IOException {
    assertThatThrownBy(() -> read("# nothing\n", PEOPLE))
        .hasMessageContaining("no entity is described");
    assertThatThrownBy(() -> read(MAPPING, "")).hasMessageContaining("is empty; its first row");
    assertThatThrownBy(() -> read(MAPPING, PEOPLE + "14;x\n"))
        .hasMessageContaining("table.csv, line 4: 2 columns where this list has 8");
  }

  @Test
  void aSuggestedMappingIsReadAndImports() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("s.csv"),
            "id,Name,aka,Born,Group,Remarks\n1,Rosa Lima Paz,Perla;Rosita,1980,Grupo Faro,x\n");
    List<Chart> charts =
        Charts.read(
            new MappedTableReader(Mapping.read(mapping(MappingSuggestion.of(table)))), table);
    assertThat(Charts.ties(charts.get(0))).containsExactly("Rosa Lima Paz MEMBER_OF Grupo Faro");
    assertThat(Charts.names(Charts.subject(charts.get(0)))).contains("Perla", "Rosita");
    assertThat(Charts.values(Charts.subject(charts.get(0)), ValueKind.BIRTH_DATE))
        .containsExactly("1980");
  }

  private Path mapping(String text) throws IOException {
    return Files.writeString(folder.resolve("the.mapping"), text);
  }

  private List<Chart> read(String mapping, String table) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), table);
    List<Chart> charts = Charts.read(new MappedTableReader(Mapping.read(mapping(mapping))), file);
    charts.forEach(Charts::assertSound);
    return charts;
  }
}
