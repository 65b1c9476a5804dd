package dev.trama.query;

import java.util.List;

/**
 * One answer.
 *
 * @param id of the entity or, for a value, of the fact
 * @param type the label of an entity type or, for a value, the name of its relation type
 * @param name of the entity, or of whoever the value is of
 * @param value such as "5000000 USD"; null where the answer is an entity
 * @param measured what it is ranked by, where a question ranks: a number of links or documents
 * @param path the way from the answer back to the names of the question, nearest first; empty where
 *     the question names the answer itself
 * @param claims what supports the path; empty unless asked for
 */
public record Answer(
    String id,
    String type,
    String name,
    String value,
    Long measured,
    List<Hop> path,
    List<Support> claims) {
  Answer with(List<Support> support) {
    return new Answer(id, type, name, value, measured, path, support);
  }
}
