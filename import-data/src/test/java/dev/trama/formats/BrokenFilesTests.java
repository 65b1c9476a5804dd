package dev.trama.formats;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.trama.formats.ftm.FtmReader;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.ofac.OfacAdvancedReader;
import dev.trama.formats.ofac.OfacCsvReader;
import dev.trama.formats.ofac.OfacXmlReader;
import dev.trama.formats.stix.StixReader;
import dev.trama.model.Chart;
import dev.trama.model.TramaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files damaged at random are read or refused in plain words; they never break a reader. */
class BrokenFilesTests {
  private static final int DAMAGED = 150;
  private static final String CSV =
      "7,\"ROMO, Elsa\",\"individual\",\"SDNT] [TCO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
          + "\"DOB 03 Feb 1961; alt. DOB 1962 to 1963; Passport 12 (Mexico) issued 04 May 2001;"
          + " daughter of Arturo Romo Vega; Linked To: GRUPO ENCINO.\"\r\n"
          + "8,\"GRUPO ENCINO\",-0- ,\"SDNT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001a";
  private static final String FTM =
      """
      {"id":"p1","schema":"Person","properties":{"name":["SALVO, Bruno"],"birthDate":["1961-02"],"nationality":["it"]},"datasets":["harbour"]}
      {"id":"p2","schema":"Company","properties":{"name":["Salvo Gru"],"country":["it"]}}
      {"id":"e1","schema":"Ownership","properties":{"owner":["p1"],"asset":["p2"],"percentage":["51"],"startDate":["2020-01"]}}
      {"id":"e2","schema":"Payment","properties":{"payer":["p2"],"beneficiary":["p1"],"amountEur":["12.5"]}}
      {"id":"s1","schema":"Sanction","properties":{"entity":["p1"],"authority":["Harbour Board"],"program":["PORTS"]}}
      """;
  private static final String STIX =
      """
      {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000","objects":[
       {"type":"threat-actor","id":"threat-actor--1","name":"Bruno Salvo","aliases":["Lo Zio"],"external_references":[{"source_name":"h","external_id":"7"}]},
       {"type":"identity","id":"identity--2","name":"Carla Salvo","identity_class":"individual"},
       {"type":"relationship","id":"relationship--9","relationship_type":"mother-of","source_ref":"identity--2","target_ref":"threat-actor--1"}]}
      """;

  @TempDir Path folder;

  @Test
  void tablesAndJson() throws IOException {
    damage(new OfacCsvReader(), CSV.getBytes(StandardCharsets.UTF_8));
    damage(new FtmReader(), FTM.getBytes(StandardCharsets.UTF_8));
    damage(new StixReader(), STIX.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void xml() throws IOException {
    damage(new OfacAdvancedReader(), sample("ofac/sdn_advanced.xml"));
    damage(new OfacXmlReader(), sample("ofac/sdn.xml"));
  }

  private void damage(ListReader reader, byte[] whole) throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < DAMAGED; i++) {
      byte[] bytes = whole.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(bytes.length);
        // Now a neighbour's byte, now any: the first keeps the file plausible for longer.
        bytes[at] =
            random.nextBoolean() ? bytes[random.nextInt(bytes.length)] : (byte) random.nextInt();
      }
      int length = random.nextInt(5) == 0 ? random.nextInt(bytes.length) : bytes.length;
      Path file = folder.resolve("damaged-" + i);
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThatCode(() -> read(reader, file))
          .as("%s, file %d", reader.format(), i)
          .doesNotThrowAnyException();
    }
  }

  private static void read(ListReader reader, Path file) {
    try (Stream<Chart> charts = reader.read(file, ListOptions.defaults())) {
      charts.forEach(chart -> chart.document().title());
    } catch (TramaException e) {
      // Refused in words for the user, which is right; anything else fails the test.
      if (e.getMessage().isBlank()) {
        throw new AssertionError("refused without a word", e);
      }
    }
  }

  private byte[] sample(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
