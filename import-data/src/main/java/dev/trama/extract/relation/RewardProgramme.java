package dev.trama.extract.relation;

import dev.trama.extract.mention.Marks;
import dev.trama.extract.mention.Mention;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.List;

/** Names the programme that pays the rewards of a document, where the text names just one. */
final class RewardProgramme {
  private RewardProgramme() {}

  static void find(List<Marks> document, List<Draft> drafts) {
    String programme = null;
    for (Marks marks : document) {
      for (Mention mention : marks.mentions()) {
        if (mention.is(EntityType.AGENCY) && mention.text().endsWith("Rewards Program")) {
          programme = mention.text();
        }
      }
    }
    for (Draft draft : drafts) {
      if (draft.type() == RelationType.REWARD) {
        draft.setProgramme(programme);
      }
    }
  }
}
