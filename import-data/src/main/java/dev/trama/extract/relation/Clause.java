package dev.trama.extract.relation;

/** A verb with its helpers. */
final class Clause {
  /** First node of the verb group, helpers and negation included. */
  final int from;

  /** The node of the main verb. */
  final int verb;

  final String lemma;
  final boolean passive;

  /** Not a finite verb: a participle, a gerund or an infinitive. */
  final boolean open;

  final boolean infinitive;
  boolean negated;
  boolean hypothetical;

  Clause(int from, int verb, String lemma, boolean passive, boolean open, boolean infinitive) {
    this.from = from;
    this.verb = verb;
    this.lemma = lemma;
    this.passive = passive;
    this.open = open;
    this.infinitive = infinitive;
  }

  @Override
  public String toString() {
    return lemma + (passive ? " (passive)" : "") + (open ? " (open)" : "") + "@" + verb;
  }
}
