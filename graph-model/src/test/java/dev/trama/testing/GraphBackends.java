package dev.trama.testing;

import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Runs a {@link GraphTest} once on each kind of database. */
class GraphBackends implements ClassTemplateInvocationContextProvider {
  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    return Stream.of(new Backend(new EmbeddedDatabase()), new Backend(new ContainerDatabase()));
  }

  private record Backend(TestDatabase database)
      implements ClassTemplateInvocationContext,
          ExecutionCondition,
          BeforeEachCallback,
          ParameterResolver {
    @Override
    public String getDisplayName(int invocationIndex) {
      return database.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return database
          .whyNot()
          .map(why -> ConditionEvaluationResult.disabled("no " + database.name() + ": " + why))
          .orElseGet(() -> ConditionEvaluationResult.enabled(null));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
      database
          .graph()
          .cypher()
          .write("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n", Map.of());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == Graph.class || type == Connection.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Graph.class
          ? database.graph()
          : database.connection();
    }
  }
}
