package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.cli.Installation.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Importing as a user does: again, changed, from standard input, from folders, and back. */
@Timeout(value = 300)
@ExtendWith(SharedInstallation.class)
class ImportIT {
  private static final String NOTICE =
      "Department of State\n\nAurelio Montalvo Farfán, also known as “El Faro,” is the leader of the"
          + " Cartel de Colima Viejo (CCV).\n";

  @TempDir Path inputs;
  private Installation installed;

  @BeforeEach
  void use(Installation shared) {
    installed = shared;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(inputs.resolve(name), text);
  }

  private Result trama(String... arguments) throws Exception {
    return installed.trama(arguments);
  }

  private String batches() throws Exception {
    return trama("batch", "list", "--format", "csv").out();
  }

  private static String batch(Result imported) {
    assertThat(imported.err()).as("names its batch").contains("(batch ");
    return imported.err().replaceAll("(?s).*\\(batch ([^,)]+).*", "$1");
  }

  @Test
  void importingAgainWritesNothing() throws Exception {
    String notice = write("again.txt", NOTICE).toString();
    Result first = trama("import", notice);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(trama("ask", "leader of Cartel de Colima Viejo").out()).contains("Aurelio Montalvo");
    String before = batches();

    Result second = trama("import", notice);
    assertThat(second.exitCode()).isZero();
    assertThat(second.err()).isEqualTo("trama: 1 known already\n");
    assertThat(batches()).isEqualTo(before);

    assertThat(trama("batch", "undo", batch(first)).exitCode()).isZero();
    assertThat(trama("find", "Aurelio Montalvo Farfán").exitCode()).isEqualTo(3);
  }

  @Test
  void aWorkspaceMayBeThatOfANeo4jElsewhere() throws Exception {
    String mine = batch(trama("import", write("mine.txt", NOTICE).toString()));
    String bolt = installed.registry("default").bolt();
    assertThat(trama("workspace", "create", "far", "--uri", "http://host").exitCode()).isEqualTo(2);
    Result made = trama("workspace", "create", "far", "--uri", bolt, "--user", "neo4j");
    assertThat(made.exitCode()).as(made.err()).isZero();
    String secret = Files.readString(installed.workspace("default").resolve("store/password"));
    Path password = write("password", secret);
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    installed.environment.put("TRAMA_PASSWORD_FILE", password.toString());
    try {
      assertThat(trama("-w", "far", "ask", "leader of Cartel de Colima Viejo").out())
          .contains("Aurelio Montalvo");
      assertThat(installed.workspace("far").resolve("store")).doesNotExist();
      assertThat(trama("-w", "far", "batch", "undo", mine).exitCode()).isZero();
    } finally {
      installed.environment.remove("TRAMA_PASSWORD_FILE");
    }
    assertThat(trama("find", "Aurelio Montalvo Farfán").exitCode()).isEqualTo(3);
    assertThat(trama("workspace", "delete", "far", "--yes").exitCode()).isZero();
  }

  @Test
  void aChangedTextSupersedesTheOneBefore() throws Exception {
    Path notice = write("changed.txt", NOTICE);
    String first = batch(trama("import", notice.toString()));
    write("changed.txt", NOTICE.replace("Aurelio Montalvo Farfán", "Casimiro Noriega Laguna"));
    Result changed = trama("import", notice.toString());
    assertThat(changed.err()).contains("1 changed");
    assertThat(trama("ask", "leaders of Cartel de Colima Viejo").out())
        .contains("Casimiro Noriega Laguna")
        .doesNotContain("Aurelio");
    String second = batch(changed);
    assertThat(trama("batch", "show", second).out()).contains("changed.txt");

    assertThat(trama("batch", "undo", second).exitCode()).isZero();
    assertThat(trama("ask", "leaders of Cartel de Colima Viejo").out())
        .as("the older text counts again")
        .contains("Aurelio Montalvo Farfán");
    assertThat(trama("batch", "undo", first).exitCode()).isZero();
  }

  @Test
  void standardInputIsImportedToo() throws Exception {
    Result imported = installed.tramaReading(NOTICE, "import", "-");
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(trama("show", "El Faro").out()).contains("Aurelio Montalvo Farfán");
    trama("batch", "undo", batch(imported));
  }

  @Test
  void aPageAndATextOfOneNoticeAgree() throws Exception {
    Path folder = Files.createDirectories(inputs.resolve("of all/deeper"));
    Files.writeString(folder.resolve("notice.txt"), NOTICE);
    Files.writeString(
        folder.resolveSibling("page"),
        "<html><head><title>Notice</title></head><body><article><h1>Colima</h1><p>"
            + NOTICE.strip().replaceAll("\n+", "</p><p>")
            + "</p></article></body></html>");
    Result imported = trama("import", folder.getParent().toString());
    assertThat(imported.err()).startsWith("trama: 2 new");
    Result leaders = trama("ask", "leader of CCV", "--format", "json");
    assertThat(leaders.json().get("answers")).hasSize(1);
    assertThat(leaders.json().at("/answers/0/path/0/documents").asInt()).isEqualTo(2);
    trama("batch", "undo", batch(imported));
  }
}
