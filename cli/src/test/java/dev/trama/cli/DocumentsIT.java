package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trama.cli.Installation.Result;
import dev.trama.server.Signals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Documents as a user meets them: planned, imported from archives, shown, compared, removed. */
@Timeout(value = 300)
@ExtendWith(SharedInstallation.class)
class DocumentsIT {
  private static final String NOTICE =
      "Evaristo Lozano Pineda, also known as “El Zurdo,” is the leader of the Cartel de Cananea"
          + " (CCAN).\n";
  private static final String MAIL =
      "From: Press Office <press@example.org>\nSubject: Leader sought\n"
          + "Date: Wed, 4 May 2016 10:00:00 +0000\nMIME-Version: 1.0\n"
          + "Content-Type: text/plain; charset=utf-8\n\n"
          + "Lisandro Pineda Cuevas is a member of the Cartel de Cananea.\n";

  @TempDir Path inputs;
  private Installation installed;

  @BeforeEach
  void use(Installation shared) {
    installed = shared;
  }

  private Result trama(String... arguments) throws Exception {
    return installed.trama(arguments);
  }

  private static String batch(Result imported) {
    assertThat(imported.err()).as("names its batch").contains("(batch ");
    return imported.err().replaceAll("(?s).*\\(batch ([^,)]+).*", "$1");
  }

  private Path zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String[][] files = {{"notice", NOTICE}, {"mail/1.eml", MAIL}, {"empty.txt", ""}};
      for (String[] file : files) {
        zip.putNextEntry(new ZipEntry(file[0]));
        zip.write(file[1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(inputs.resolve("notices"), bytes.toByteArray());
  }

  @Test
  void whatAZipHoldsIsPlannedImportedShownComparedAndRemoved() throws Exception {
    String zip = zip().toString();
    String before = trama("batch", "list", "--format", "csv").out();
    Result planned = trama("import", "--dry-run", zip, "--format", "json");
    assertThat(planned.exitCode()).as(planned.err()).isEqualTo(4);
    assertThat(planned.json()).hasSize(2);
    assertThat(planned.json().get(0).get("outcome").asText()).isEqualTo("new");
    assertThat(planned.err()).contains("would be 2 new", "nothing was written");
    assertThat(trama("batch", "list", "--format", "csv").out()).isEqualTo(before);

    Result imported =
        trama("import", zip, "--publisher", "A Desk", "--outcomes", "--format", "json");
    assertThat(imported.exitCode()).as(imported.err()).isEqualTo(4);
    assertThat(imported.err()).contains("/empty.txt is empty", "2 new, 1 failed");
    assertThat(imported.json())
        .extracting(outcome -> outcome.get("outcome").asText())
        .containsExactly("failed", "taken", "taken");
    String batch = batch(imported);

    JsonNode listed = trama("document", "list", "--batch", batch, "--format", "json").json();
    assertThat(listed).hasSize(2);
    JsonNode mail = listed.get(0);
    assertThat(mail.get("publisher").asText()).isEqualTo("Press Office");
    assertThat(mail.get("published").asText()).isEqualTo("2016-05-04");
    assertThat(mail.get("address").asText()).endsWith("notices!/mail/1.eml");
    assertThat(listed.get(1).get("publisher").asText()).isEqualTo("A Desk");

    String id = mail.get("id").asText();
    assertThat(trama("document", "show", id).out())
        .contains("Leader sought", "Cananea[1].", "[1] Lisandro Pineda Cuevas: member of");
    assertThat(trama("batch", "diff", batch).out())
        .contains("new     Person", "Evaristo Lozano Pineda: leader of Cartel de Cananea");
    Result unasked = trama("document", "remove", id);
    assertThat(unasked.exitCode()).isEqualTo(2);
    assertThat(unasked.err()).contains("Nothing was removed");
    assertThat(trama("document", "remove", id, "--yes").exitCode()).isZero();
    assertThat(trama("find", "Lisandro Pineda Cuevas").exitCode()).isEqualTo(3);
    assertThat(trama("batch", "undo", batch).err()).contains("1 document removed");
    assertThat(trama("find", "Evaristo Lozano Pineda").exitCode()).isEqualTo(3);
  }

  @Test
  void aDocumentInALanguageThatIsNotSupportedIsStoredAndSaidToBe() throws Exception {
    Path french =
        Files.writeString(
            inputs.resolve("avis.txt"),
            "Le chef du cartel est en fuite et la police des Pays-Bas est à sa recherche."
                + " Il est le frère de celui qui a été arrêté par les agents dans le port.\n");
    Files.writeString(inputs.resolve("notice.txt"), NOTICE);

    Result extracted = trama("extract", french.toString());
    assertThat(extracted.exitCode()).isZero();
    assertThat(extracted.err()).contains("avis.txt: French (fr) is not supported");
    assertThat(extracted.json().get("entities")).isEmpty();

    Result planned = trama("import", "--dry-run", inputs.toString(), "--format", "json");
    assertThat(planned.err()).contains("1 in a language that is not supported");
    assertThat(planned.json().get(0).get("unsupportedLanguage").asText()).isEqualTo("fr");
    assertThat(planned.json().get(1).get("unsupportedLanguage").isNull()).isTrue();

    Result imported = trama("import", inputs.toString(), "--outcomes", "--format", "json");
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(imported.err())
        .contains(
            "avis.txt: French (fr) is not supported: stored with an empty chart",
            "2 new, 1 in a language that is not supported");
    assertThat(imported.json())
        .extracting(outcome -> outcome.get("outcome").asText())
        .containsExactly("uncharted", "taken");
    assertThat(imported.json().get(0).get("problem").asText()).contains("French (fr)");

    String batch = batch(imported);
    JsonNode listed = trama("document", "list", "--batch", batch, "--format", "json").json();
    String id = null;
    for (JsonNode document : listed) {
      id = document.get("address").asText().endsWith("avis.txt") ? document.get("id").asText() : id;
    }
    JsonNode shown = trama("document", "show", id, "--format", "json").json();
    assertThat(shown.get("languageSupported").asBoolean()).isFalse();
    assertThat(shown.get("claims")).isEmpty();
    assertThat(trama("document", "show", id).out()).contains("fr, which is not supported");
    trama("batch", "undo", batch);
  }

  @Test
  void aDocumentThatALaterImportCameUponStays() throws Exception {
    Path one = Files.writeString(inputs.resolve("one.txt"), NOTICE);
    String first = batch(trama("import", one.toString()));
    Files.writeString(inputs.resolve("two.txt"), "Nobody else was named in the town that day.\n");
    String second = batch(trama("import", inputs.toString()));
    Result undone = trama("batch", "undo", first);
    assertThat(undone.err()).contains("0 documents removed, 1 kept");
    assertThat(trama("find", "Evaristo Lozano Pineda").exitCode()).isZero();
    assertThat(trama("batch", "undo", second).err()).contains("2 documents removed");
    assertThat(trama("find", "Evaristo Lozano Pineda").exitCode()).isEqualTo(3);
  }

  @Test
  void aWatchedFolderIsImportedAsItFills() throws Exception {
    Path folder = Files.createDirectory(inputs.resolve("inbox"));
    assertThat(trama("server", "start").exitCode()).isZero();
    Process watching = installed.start("import", "--watch", folder.toString());
    Path arriving = folder.resolve("deeper/notice.txt");
    Files.createDirectory(arriving.getParent());
    Files.writeString(arriving, NOTICE.substring(0, 30));
    Thread.sleep(500);
    Files.writeString(arriving, NOTICE);
    while (trama("find", "Evaristo Lozano Pineda").exitCode() != 0) {
      assertThat(watching.isAlive()).isTrue();
      Thread.sleep(200);
    }
    Signals.send("INT", watching.pid());
    Result ended = Installation.finish(watching);
    assertThat(ended.exitCode()).isEqualTo(130);
    assertThat(ended.err()).contains("watching ", "1 new (batch ", "1 new, 0 changed, 0 failed");
    trama("batch", "undo", batch(ended));
  }
}
