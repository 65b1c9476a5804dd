package dev.trama.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trama.model.Identifier;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.resolve.Judgement;
import dev.trama.resolve.Judgement.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The ledger in the lines of nomenklatura's resolver file: {@code [target, source, judgement,
 * score, user, created_at]}, one JSON array a line. Behind those stand {@code deleted_at}, always
 * null, and why, which other readers pass over.
 */
public final class LedgerLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHORTEST = 3;
  private static final int LONGEST_LINE = 1 << 20;
  private static final Map<Verdict, String> WORDS =
      Map.of(Verdict.SAME, "positive", Verdict.DIFFERENT, "negative", Verdict.UNSURE, "unsure");

  private LedgerLines() {}

  /** One judgement as a line without its end. */
  public static String write(Judgement judgement) {
    try {
      return JSON.writeValueAsString(
          Arrays.asList(
              judgement.left(),
              judgement.right(),
              WORDS.get(judgement.verdict()),
              judgement.score(),
              judgement.by(),
              judgement.at().toString(),
              null,
              judgement.why()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text and numbers can be written", e);
    }
  }

  /**
   * Reads a resolver file; lines without a judgement are passed over, as are deleted ones.
   *
   * @param name of the file, for messages
   * @param followTheMoney whether ids that name no list are those of FollowTheMoney entities
   * @throws TramaException where a line is none, naming it
   */
  public static List<Judgement> read(InputStream in, String name, boolean followTheMoney) {
    List<Judgement> judgements = new ArrayList<>();
    int number = 0;
    try {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          Judgement judgement = judgement(line, followTheMoney);
          if (judgement != null) {
            judgements.add(judgement);
          }
        }
      }
      return judgements;
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new TramaException(
          Kind.FAILED, name + ", line " + number + ": not a line of a resolver file", e);
    }
  }

  private static Judgement judgement(String line, boolean followTheMoney) throws IOException {
    if (line.length() > LONGEST_LINE) {
      throw new IOException("too long");
    }
    List<?> row = JSON.readValue(line, List.class);
    if (row.size() < SHORTEST) {
      throw new IOException("too short");
    }
    Verdict verdict =
        switch (String.valueOf(row.get(2)).toLowerCase(Locale.ROOT)) {
          case "positive" -> Verdict.SAME;
          case "negative" -> Verdict.DIFFERENT;
          case "unsure" -> Verdict.UNSURE;
          case "no_judgement" -> null;
          default -> throw new IOException("no judgement: " + row.get(2));
        };
    if (verdict == null || at(row, 6) != null) {
      return null;
    }
    Object score = at(row, 3);
    return new Judgement(
        0,
        anchor(row.get(0), followTheMoney),
        anchor(row.get(1), followTheMoney),
        null,
        null,
        verdict,
        (String) at(row, 4),
        time((String) at(row, 5)),
        (String) at(row, 7),
        score == null ? null : ((Number) score).doubleValue());
  }

  private static Object at(List<?> row, int column) {
    return row.size() > column ? row.get(column) : null;
  }

  private static String anchor(Object id, boolean followTheMoney) throws IOException {
    if (!(id instanceof String text) || text.isBlank()) {
      throw new IOException("no id: " + id);
    }
    return followTheMoney && !Identifier.isOfList(text) ? "ftm:" + text : text;
  }

  /** With or without a zone, as both are written. */
  private static Instant time(String text) {
    if (text == null) {
      return Instant.EPOCH;
    }
    if (text.length() == 10) {
      return Instant.parse(text + "T00:00:00Z");
    }
    return text.endsWith("Z") || text.indexOf('+') > 0
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from)
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }
}
