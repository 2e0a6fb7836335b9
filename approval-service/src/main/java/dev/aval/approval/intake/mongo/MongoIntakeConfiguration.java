package dev.aval.approval.intake.mongo;

import dev.aval.approval.absence.Arranging;
import dev.aval.approval.commenting.Commenting;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.intake.Intake;
import dev.aval.approval.intake.References;
import dev.aval.approval.renewing.Renewing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoIntakeConfiguration {
  @Bean
  References references(MongoOperations mongo) {
    return new MongoReferences(mongo.getCollection(ApprovalDocuments.COLLECTION));
  }

  @Bean
  Intake intake(
      Approvals approvals,
      Deciding deciding,
      Commenting commenting,
      Renewing renewing,
      Arranging arranging,
      References references) {
    return new Intake(approvals, deciding, commenting, renewing, arranging, references);
  }
}
