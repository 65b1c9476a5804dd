package dev.trama.resolve;

import dev.trama.model.Category;
import dev.trama.model.EntityType;
import java.util.Set;

/**
 * What the graph knows of an entity, as far as it helps to tell whether a profile is of it.
 *
 * @param identifying keys of its full names and aliases
 * @param acronyms keys of its acronyms
 * @param category null for anything but a person
 * @param anchors those of its anchors that have been judged, and all of them where it has been
 *     merged
 * @param related ids of the groups, agencies and people it is linked to
 */
public record KnownEntity(
    String id,
    EntityType type,
    Set<String> identifying,
    Set<String> acronyms,
    Category category,
    Set<String> birthDates,
    Set<String> genders,
    Set<String> identifiers,
    Set<String> anchors,
    Set<String> related) {}
