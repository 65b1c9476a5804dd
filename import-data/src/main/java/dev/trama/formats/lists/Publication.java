package dev.trama.formats.lists;

import dev.trama.model.PartialDate;

/**
 * A version of a list.
 *
 * @param publisher the body that publishes it
 * @param acronym what that body is called in short
 * @param published the date of this version; null where unknown
 * @param language ISO 639-1, or null where mixed or unknown
 * @param extractor what reads it, with its version
 */
public record Publication(
    String publisher, String acronym, PartialDate published, String language, String extractor) {}
