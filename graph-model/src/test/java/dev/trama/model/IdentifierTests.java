package dev.trama.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdentifierTests {
  @Test
  void theTextFormIsReadBack() {
    for (Identifier each :
        new Identifier[] {
          new Identifier("passport", "Colombia", "AF 368431"),
          Identifier.of("imo", "9187629"),
          Identifier.of("ofac", "sdn/7160"),
          Identifier.of("wallet", "xbt@exchange:1A2b")
        }) {
      assertThat(Identifier.parse(each.toString())).contains(each);
    }
  }

  @Test
  void anIssuerWithAColonDoesNotShiftTheNumber() {
    Identifier read =
        Identifier.parse(new Identifier("nit", "Registry: Cali", "800-1").toString()).orElseThrow();

    assertThat(read.number()).isEqualTo("800-1");
  }

  @Test
  void aTextWithoutASchemeIsNoIdentifier() {
    assertThat(Identifier.parse("9187629")).isEmpty();
    assertThatThrownBy(() -> Identifier.of("a:b", "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
