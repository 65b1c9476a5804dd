package dev.trama.names;

/**
 * One line of the explanation of a {@link NameMatch}.
 *
 * @param how how the parts stand to each other
 * @param left the part in the first name, empty where it has none
 * @param right the part in the second name, empty where it has none
 * @param similarity 0 to 1
 * @param weight how much the part counts, 0 to 1: rare names more than common ones, legal forms and
 *     titles little
 */
public record NameFeature(
    Agreement how, String left, String right, double similarity, double weight) {}
