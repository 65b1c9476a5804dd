package dev.trama.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.trama.query.Answer;
import dev.trama.query.Answers;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import dev.trama.query.Support;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the answers to a question: a line each, or each with its way and the sentences behind it.
 */
public final class AnswerRenderer {
  private AnswerRenderer() {}

  public static void print(Answers answers, Format format, Look look, PrintStream out) {
    if (answers.count() != null && format != Format.JSON) {
      count(answers.count(), format, look, out);
      return;
    }
    switch (format) {
      case JSON -> Json.write(out, json -> document(answers, json));
      case NDJSON -> {
        for (Answer answer : answers.answers()) {
          Json.writeLine(out, json -> answer(answer, json));
        }
      }
      case TREE -> trees(answers.answers(), look, out);
      default -> TableRenderer.print(table(answers.answers()), format, look, out);
    }
  }

  /** One answer alone, as {@code why} has it. */
  public static void print(Answer answer, Format format, Look look, PrintStream out) {
    switch (format) {
      case JSON -> Json.write(out, json -> answer(answer, json));
      case NDJSON -> Json.writeLine(out, json -> answer(answer, json));
      case TREE -> trees(List.of(answer), look, out);
      default -> TableRenderer.print(table(List.of(answer)), format, look, out);
    }
  }

  private static void count(long count, Format format, Look look, PrintStream out) {
    switch (format) {
      case TABLE, TREE -> out.println(count);
      case NDJSON ->
          Json.writeLine(
              out,
              json -> {
                json.writeStartObject();
                json.writeNumberField("count", count);
                json.writeEndObject();
              });
      default ->
          TableRenderer.print(
              new Table(List.of("count"), List.of(List.of(Long.toString(count)))),
              format,
              look,
              out);
    }
  }

  private static Table table(List<Answer> answers) {
    boolean values = answers.stream().anyMatch(a -> a.value() != null);
    boolean claims = answers.stream().anyMatch(a -> !a.claims().isEmpty());
    boolean measured = answers.stream().anyMatch(a -> a.measured() != null);
    List<String> columns = new ArrayList<>(List.of("name", values ? "value" : "type", "how"));
    if (measured) {
      columns.add(2, "number");
    }
    if (claims) {
      columns.addAll(List.of("quote", "document", "according to"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Answer answer : answers) {
      List<String> cells =
          new ArrayList<>(
              List.of(answer.name(), values ? value(answer) : answer.type(), way(answer)));
      if (measured) {
        cells.add(2, answer.measured().toString());
      }
      if (!claims) {
        rows.add(cells);
      }
      for (Support support : answer.claims()) {
        List<String> row = new ArrayList<>(cells);
        row.add(support.statement().quote());
        row.add(Cited.of(support.statement().document()));
        row.add(support.statement().accordingTo());
        rows.add(row);
      }
    }
    return new Table(columns, rows);
  }

  private static String value(Answer answer) {
    Hop fact = answer.path().isEmpty() ? null : answer.path().get(0);
    return fact != null && fact.amount() != null
        ? Amounts.of(fact.amount(), fact.currency())
        : answer.value() == null ? "" : answer.value();
  }

  /** The way from the answer back to the names of the question, in words. */
  private static String way(Answer answer) {
    List<String> words = new ArrayList<>();
    String near = start(answer);
    for (Hop hop : answer.path()) {
      words.add(LinkWords.of(hop, near));
      near = far(hop, near);
    }
    return String.join(", ", words)
        + rules(answer).map(rule -> " (inferred: " + rule + ")").collect(Collectors.joining());
  }

  /** By which rules the answer follows from its path; none where documents say it themselves. */
  private static Stream<String> rules(Answer answer) {
    return answer.path().stream().map(Hop::inferredBy).filter(Objects::nonNull).distinct();
  }

  /** Where the path starts: the answer, or for a value whoever it is of. */
  private static String start(Answer answer) {
    return answer.value() == null || answer.path().isEmpty()
        ? answer.id()
        : answer.path().get(0).from().id();
  }

  static String far(Hop hop, String near) {
    return hop.to() == null || !near.equals(hop.from().id()) ? hop.from().id() : hop.to().id();
  }

  private static void trees(List<Answer> answers, Look look, PrintStream out) {
    boolean first = true;
    for (Answer answer : answers) {
      if (!first) {
        out.println();
      }
      first = false;
      Tree tree =
          new Tree(
              answer.value() == null
                  ? answer.name() + " (" + answer.type() + ")"
                  : answer.name() + ": " + value(answer));
      rules(answer).forEach(rule -> tree.add("inferred: " + rule));
      String near = start(answer);
      for (int i = 0; i < answer.path().size(); i++) {
        Hop hop = answer.path().get(i);
        Tree step = tree.add(LinkWords.of(hop, near));
        near = far(hop, near);
        for (Support support : answer.claims()) {
          if (support.hop() == i) {
            StatementTree.add(support.statement(), step);
          }
        }
      }
      tree.print(look, out);
    }
  }

  private static void document(Answers answers, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("question", answers.question());
    json.writeStringField("understood", answers.understood());
    if (answers.count() != null) {
      json.writeNumberField("count", answers.count());
    }
    json.writeArrayFieldStart("answers");
    for (Answer answer : answers.answers()) {
      answer(answer, json);
    }
    json.writeEndArray();
    json.writeBooleanField("more", answers.more());
    json.writeEndObject();
  }

  private static void answer(Answer answer, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", answer.id());
    json.writeStringField("type", answer.type());
    json.writeStringField("name", answer.name());
    json.writeStringField("value", answer.value());
    if (answer.measured() != null) {
      json.writeNumberField("number", answer.measured());
    }
    hops("path", answer.path(), json);
    claims(answer.claims(), json);
    json.writeEndObject();
  }

  static void claims(List<Support> claims, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("claims");
    for (Support support : claims) {
      json.writeStartObject();
      json.writeNumberField("hop", support.hop());
      StatementJson.fields(support.statement(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void hops(String field, List<Hop> hops, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (Hop hop : hops) {
      hop(hop, json);
    }
    json.writeEndArray();
  }

  static void hop(String field, Hop hop, JsonGenerator json) throws IOException {
    json.writeFieldName(field);
    if (hop == null) {
      json.writeNull();
    } else {
      hop(hop, json);
    }
  }

  static void hop(Hop hop, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", hop.type());
    ref("from", hop.from(), json);
    ref("to", hop.to(), json);
    json.writeStringField("role", hop.role());
    json.writeStringField("kin", hop.kin());
    json.writeStringField("status", hop.status());
    json.writeStringField("since", hop.since());
    json.writeStringField("until", hop.until());
    json.writeStringField("date", hop.date());
    json.writeBooleanField("yearInferred", DateWords.yearInferred(hop.date()));
    json.writeStringField("amount", hop.amount() == null ? null : hop.amount().toString());
    json.writeStringField("currency", hop.currency());
    json.writeStringField("programme", hop.programme());
    json.writeNumberField("claims", hop.claims());
    json.writeNumberField("documents", hop.documents());
    json.writeNumberField("disputed", hop.disputed());
    json.writeStringField("inferredBy", hop.inferredBy());
    json.writeEndObject();
  }

  static void ref(String field, Ref ref, JsonGenerator json) throws IOException {
    if (ref == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeStringField("id", ref.id());
    json.writeStringField("type", ref.type());
    json.writeStringField("name", ref.name());
    json.writeEndObject();
  }
}
