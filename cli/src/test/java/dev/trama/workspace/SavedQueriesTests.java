package dev.trama.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.client.Home;
import dev.trama.model.TramaException;
import dev.trama.workspace.SavedQueries.Saved;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedQueriesTests {
  @TempDir Path folder;
  private SavedQueries saved;

  @BeforeEach
  void open() {
    Path home = Home.of(Map.of("TRAMA_HOME", folder.toString()), folder);
    saved = new SavedQueries(new Workspaces(home).getOrCreate("case"));
  }

  @Test
  void aQuestionIsAPlainFileWhoseRemarksAreKept() throws Exception {
    saved.save(new Saved("bosses", "leaders of $group since $year", false));
    Path file = saved.file("bosses");
    Files.writeString(file, "# asked every Monday\n" + Files.readString(file));
    saved.save(new Saved("bosses", "leaders of CJNG", true));
    assertThat(file).hasContent("# asked every Monday\n# watch\nleaders of CJNG\n");
    assertThat(saved.list()).containsExactly(new Saved("bosses", "leaders of CJNG", true));
  }

  @Test
  void namesAreFilledInInQuotationMarksAndDatesBare() {
    Saved query = new Saved("q", "leaders of $group since $year", false);
    assertThat(query.parameters()).containsExactly("group", "year");
    assertThat(query.filled(Map.of("group", "Los \"Cuinis\" $x", "year", "2015-01")))
        .isEqualTo("leaders of \"Los  Cuinis  $x\" since 2015-01");
    assertThat(new Saved("q", "leaders of \"$g\"", false).filled(Map.of("g", "CJNG")))
        .isEqualTo("leaders of \"CJNG\"");
    assertThatThrownBy(() -> query.filled(Map.of("group", "CJNG")))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("group=… year=…");
  }

  @Test
  void whatWasSeenIsKeptUntilTheQuestionGoes() {
    saved.save(new Saved("a", "members of CJNG", true));
    saved.see("a", Map.of("id1", "Ana"));
    assertThat(saved.seen("a")).containsExactly(Map.entry("id1", "Ana"));
    saved.remove("a");
    assertThat(saved.seen("a")).isEmpty();
    assertThatThrownBy(() -> saved.get("a")).hasMessageContaining("trama query list");
  }

  @Test
  void aNameThatLeavesTheFolderIsRefused() {
    assertThatThrownBy(() -> saved.get("../x")).isInstanceOf(TramaException.class);
  }
}
