package dev.trama.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a database. Constructors and methods may take a {@link dev.trama.graph.Graph}
 * or the {@link dev.trama.graph.Connection} to it; the graph is empty before each test.
 *
 * <p>The class runs twice: on an embedded store, and on a server in a container. The image of the
 * container is named by the system property {@code trama.test.neo4j-image} (default {@code
 * neo4j:5.26-community}); where there is no Docker or no image, that second run is skipped and says
 * why.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(GraphBackends.class)
public @interface GraphTest {}
