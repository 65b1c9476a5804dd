package dev.trama.extract.coref;

import dev.trama.extract.mention.Marks;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import java.util.List;

/**
 * Finds in headlines, whose capitals tell nothing, the names that the text below has made known.
 */
final class HeadlineNames {
  private final Entities entities;

  HeadlineNames(Entities entities) {
    this.entities = entities;
  }

  void find(List<Marks> document) {
    Phrases<Entity> known = new Phrases<>();
    for (Entity entity : entities.all()) {
      boolean named =
          entity.is(EntityType.PERSON)
              || entity.is(EntityType.CRIMINAL_GROUP)
              || entity.is(EntityType.COMPANY);
      if (named) {
        for (Mention.Form form : entity.forms()) {
          if (form.text().length() > 2) {
            known.put(form.text(), entity);
          }
        }
      }
    }
    for (Marks marks : document) {
      if (marks.sentence().kind() == Sentence.Kind.HEADLINE) {
        headline(marks, known);
      }
    }
  }

  private void headline(Marks marks, Phrases<Entity> known) {
    Sentence s = marks.sentence();
    for (int i = 0; i < s.size(); i++) {
      Phrases.Match<Entity> match = known.at(s.tokens(), i);
      if (match != null && s.token(i).isCapital() && marks.isFree(i, i + match.length())) {
        Mention mention = marks.addKnown(i, i + match.length(), match.value().type());
        match.value().add(mention, dev.trama.model.NameKind.SHORT);
        entities.bind(mention, match.value());
        i += match.length() - 1;
      }
    }
  }
}
