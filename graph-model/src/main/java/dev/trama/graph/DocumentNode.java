package dev.trama.graph;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A document as it lies in the graph, with its text. */
@Node("Document")
record DocumentNode(
    @Id String id,
    String title,
    String publisher,
    String published,
    String uri,
    String language,
    String text,
    Boolean superseded) {}
