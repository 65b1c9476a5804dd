package dev.trama.query;

import java.util.List;

/**
 * What a question was answered with.
 *
 * @param question the phrase as asked
 * @param understood the question in canonical form
 * @param notes how names and words were read where they could have been read otherwise, one line
 *     each
 * @param answers one page of them, best-supported first, then by name
 * @param more true where there are further answers behind this page
 * @param count for "how many", the number; null otherwise
 * @param statement what was asked of the database
 */
public record Answers(
    String question,
    String understood,
    List<String> notes,
    List<Answer> answers,
    boolean more,
    Long count,
    Compiled statement) {}
