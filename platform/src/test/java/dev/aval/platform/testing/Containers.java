package dev.aval.platform.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/// MongoDB and Kafka in containers, started once per JVM for the Maven profile `containers`; the
/// same images as in docker-compose.yml. Where no engine can run them, every suite that needs them
/// is skipped and says why.
public final class Containers implements ExecutionCondition {
  private static final class Shared {
    static final MongoDBContainer MONGODB = new MongoDBContainer("mongo:8").withReplicaSet();
    static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.1");
    static final Optional<String> PROBLEM = start();

    private static Optional<String> start() {
      try {
        MONGODB.start();
        KAFKA.start();
        return Optional.empty();
      } catch (RuntimeException away) {
        var problem = "SKIPPED, as no container can be started here: " + away.getMessage();
        System.out.println(problem);
        return Optional.of(problem);
      }
    }
  }

  static boolean wanted() {
    return Boolean.getBoolean("aval.containers");
  }

  static String mongodb() {
    return Shared.MONGODB.getReplicaSetUrl();
  }

  static String kafka() {
    return Shared.KAFKA.getBootstrapServers();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return wanted()
        ? Shared.PROBLEM
            .map(ConditionEvaluationResult::disabled)
            .orElseGet(() -> ConditionEvaluationResult.enabled("containers run"))
        : ConditionEvaluationResult.enabled("no containers wanted");
  }
}
