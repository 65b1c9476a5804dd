package dev.trama.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupRuleTests {
  @ParameterizedTest
  @CsvSource({
    "CARTEL DEL ESTERO, SDNTK",
    "ROMO VEGA ORGANIZATION, SDNTK",
    "LOS TORDOS, SDNTK",
    "HIGASHI-GUMI, TCO",
    "HARBOUR PEOPLE, FTO",
    "HARBOUR LIBERATION FRONT, SDGT",
    "TALIBAN, SDGT",
    "VEGA MONEY LAUNDERING ORGANIZATION, OTHER"
  })
  void groupsAreKnownByProgrammeOrName(String name, String programme) {
    assertThat(GroupRule.typeOf(name, List.of(programme))).isEqualTo(EntityType.CRIMINAL_GROUP);
  }

  @ParameterizedTest
  @CsvSource({
    "CARTEL PUBLICIDAD S.A. DE C.V., SDNTK",
    "TALLERES ROMO, SDNTK",
    "FRONT STREET TRADING LLC, SDGT",
    "ANSAR EXCHANGE, SDGT",
    "JIHAD CONSTRUCTION, SDGT",
    "ARMY SUPPLY BUREAU, SYRIA",
    "CENTRE AGAINST ORGANIZED CRIME, OTHER",
    "LOS TORDOS, OTHER"
  })
  void whatBearsALegalFormOrNoSignOfAGroupIsACompany(String name, String programme) {
    assertThat(GroupRule.typeOf(name, List.of(programme))).isEqualTo(EntityType.COMPANY);
  }
}
