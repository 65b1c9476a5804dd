package dev.trama.imports;

import dev.trama.model.Chart;
import dev.trama.model.SourceDocument;
import java.util.function.Supplier;

/**
 * A document that has been read, and what it says, found out only when asked: what the graph knows
 * already is not worth extracting again.
 */
public record Draft(SourceDocument document, Supplier<Chart> chart) {}
