package dev.trama.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BlocksTests {
  @Test
  void thingsThatShareAKeyMeet() {
    Blocks blocks = new Blocks(10);
    blocks.add(0, Set.of("a", "b"));
    blocks.add(1, Set.of("b", "c"));
    blocks.add(2, Set.of("c"));
    blocks.add(3, Set.of("d"));
    assertThat(pairs(blocks)).containsExactly("0-1", "1-2");
  }

  @Test
  void aKeyThatTooManyShareBringsNobodyTogether() {
    Blocks blocks = new Blocks(50);
    for (int i = 0; i < 2000; i++) {
      blocks.add(i, Set.of("everybody", "pair " + i / 2));
    }
    assertThat(pairs(blocks)).hasSize(1000);
  }

  @Test
  void aNumberThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> new Blocks(2).add(1 << 24, Set.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<String> pairs(Blocks blocks) {
    Set<String> pairs = new TreeSet<>();
    blocks.forEach((one, other) -> pairs.add(Math.min(one, other) + "-" + Math.max(one, other)));
    return pairs;
  }
}
