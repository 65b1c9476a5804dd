package dev.trama.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.TramaException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangementTests {
  private static final Table TABLE =
      new Table(
          List.of("name", "documents"),
          List.of(List.of("ana", "9"), List.of("Blas", "10"), Arrays.asList("Cruz", null)));

  private static List<String> names(String sort) {
    return new Arrangement(List.of("name"), sort)
        .of(TABLE).rows().stream().map(row -> row.get(0)).toList();
  }

  @Test
  void numbersAreSortedBySizeNamesByLetterAndWhatIsMissingComesLast() {
    assertThat(names("documents")).containsExactly("ana", "Blas", "Cruz");
    assertThat(names("documents:desc")).containsExactly("Blas", "ana", "Cruz");
    assertThat(names("name:desc")).containsExactly("Cruz", "Blas", "ana");
  }

  @Test
  void columnsAreThoseAskedForInTheirOrder() {
    Table table = new Arrangement(List.of("documents", "name"), null).of(TABLE);
    assertThat(table.columns()).containsExactly("documents", "name");
    assertThat(table.rows().get(0)).containsExactly("9", "ana");
  }

  @Test
  void anUnknownColumnIsWrongUsageAndTheKnownOnesAreNamed() {
    assertThatThrownBy(() -> new Arrangement(List.of("nmae"), null).of(TABLE))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("nmae")
        .hasMessageContaining("name, documents");
  }
}
