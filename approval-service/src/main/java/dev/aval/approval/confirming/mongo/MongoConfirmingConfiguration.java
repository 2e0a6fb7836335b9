package dev.aval.approval.confirming.mongo;

import dev.aval.approval.confirming.CodeHash;
import dev.aval.approval.confirming.CodeMails;
import dev.aval.approval.confirming.Confirmations;
import dev.aval.approval.confirming.Confirming;
import dev.aval.approval.confirming.KnownBrowsers;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Standings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoConfirmingConfiguration {
  @Bean
  Confirmations confirmations(MongoOperations mongo) {
    return new MongoConfirmations(mongo);
  }

  @Bean
  KnownBrowsers knownBrowsers(MongoOperations mongo) {
    return new MongoKnownBrowsers(mongo);
  }

  @Bean
  CodeMails codeMails(Approvals approvals, Standings standings, Clock clock) {
    return new CodeMails(approvals, standings, clock);
  }

  @Bean
  Confirming confirming(
      Deciding deciding,
      CodeMails mails,
      Confirmations confirmations,
      KnownBrowsers browsers,
      CodeHash codeHash,
      Clock clock) {
    return new Confirming(deciding, mails, confirmations, browsers, codeHash, clock);
  }
}
