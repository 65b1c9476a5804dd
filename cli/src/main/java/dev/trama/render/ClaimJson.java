package dev.trama.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.trama.query.Evidence;
import java.io.IOException;
import java.util.List;

/** Claims as the {@code claims} array of the JSON forms. */
final class ClaimJson {
  private ClaimJson() {}

  static void write(List<Evidence> claims, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("claims");
    for (Evidence claim : claims) {
      json.writeStartObject();
      json.writeStringField("id", claim.claim());
      json.writeStringField("type", claim.type());
      json.writeNumberField("hop", claim.hop());
      json.writeStringField("from", claim.from().name());
      json.writeStringField("to", claim.to() == null ? null : claim.to().name());
      json.writeStringField("role", claim.role());
      json.writeStringField("kin", claim.kin());
      json.writeStringField("status", claim.status());
      json.writeStringField("date", claim.date());
      json.writeStringField("quote", claim.quote());
      json.writeObjectFieldStart("document");
      json.writeStringField("id", claim.document().id());
      json.writeStringField("title", claim.document().title());
      json.writeStringField("publisher", claim.document().publisher());
      json.writeStringField("published", claim.document().published());
      json.writeStringField("uri", claim.document().uri());
      json.writeEndObject();
      json.writeNumberField("start", claim.start());
      json.writeNumberField("end", claim.end());
      json.writeStringField(
          "accordingTo", claim.accordingTo() == null ? null : claim.accordingTo().name());
      json.writeStringField("extractor", claim.extractor());
      json.writeNumberField("confidence", claim.confidence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
