package dev.trama.query;

import dev.trama.graph.Statement;

/**
 * A claim behind an answer.
 *
 * @param hop which step of the answer's path it supports, from 0
 */
public record Support(int hop, Statement statement) {}
