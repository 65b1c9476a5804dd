package dev.trama.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.trama.graph.DocumentEntry;
import dev.trama.graph.Statement;
import java.io.IOException;
import java.util.List;

/** Claims as JSON: what is said, in which words, where, and who said so. */
final class StatementJson {
  private StatementJson() {}

  static void write(String field, List<Statement> statements, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Statement statement : statements) {
      json.writeStartObject();
      fields(statement, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Into an object that is open. */
  static void fields(Statement statement, JsonGenerator json) throws IOException {
    json.writeStringField("id", statement.id());
    json.writeStringField("type", statement.type().name());
    json.writeStringField("from", statement.from());
    json.writeStringField("to", statement.to());
    json.writeStringField("role", statement.role());
    json.writeStringField("kin", statement.kin());
    json.writeNumberField("amount", statement.amount());
    json.writeStringField("currency", statement.currency());
    json.writeStringField("programme", statement.programme());
    json.writeStringField("date", statement.date());
    json.writeBooleanField("yearInferred", DateWords.yearInferred(statement.date()));
    json.writeStringField("since", statement.since());
    json.writeStringField("until", statement.until());
    json.writeStringField("status", statement.status() == null ? null : statement.status().name());
    json.writeStringField("quote", statement.quote());
    json.writeFieldName("document");
    document(statement.document(), json);
    json.writeNumberField("start", statement.start());
    json.writeNumberField("end", statement.end());
    json.writeStringField("accordingTo", statement.accordingTo());
    json.writeStringField("extractor", statement.extractor());
    json.writeNumberField("confidence", statement.confidence());
    json.writeStringField("state", statement.state().name());
    dispute(statement.dispute(), json);
  }

  private static void dispute(Statement.Dispute dispute, JsonGenerator json) throws IOException {
    if (dispute == null) {
      json.writeNullField("dispute");
      return;
    }
    json.writeObjectFieldStart("dispute");
    json.writeStringField("by", dispute.by());
    json.writeStringField("on", dispute.on());
    json.writeStringField("why", dispute.why());
    json.writeEndObject();
  }

  static void document(DocumentEntry document, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", document.id());
    json.writeStringField("title", document.title());
    json.writeStringField("publisher", document.publisher());
    json.writeStringField("published", document.published());
    json.writeStringField("uri", document.uri());
    json.writeStringField("ended", document.ended());
    json.writeEndObject();
  }
}
