package dev.trama.graph;

import java.time.ZonedDateTime;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A batch as it lies in the graph. */
@Node("Batch")
record BatchNode(
    @Id String id,
    ZonedDateTime started,
    ZonedDateTime finished,
    String by,
    String state,
    String source) {}
