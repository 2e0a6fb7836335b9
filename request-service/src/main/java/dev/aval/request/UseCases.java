package dev.aval.request;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.administering.Administering;
import dev.aval.request.admitting.Admitting;
import dev.aval.request.admitting.Unapplied;
import dev.aval.request.browsing.Browsing;
import dev.aval.request.browsing.Catalogue;
import dev.aval.request.browsing.Visibility;
import dev.aval.request.cancelling.Cancelling;
import dev.aval.request.cancelling.Owners;
import dev.aval.request.concluding.Concluding;
import dev.aval.request.configuring.Configuring;
import dev.aval.request.duplicates.Duplicates;
import dev.aval.request.duplicates.Firsts;
import dev.aval.request.gates.Asking;
import dev.aval.request.gates.Gatekeeping;
import dev.aval.request.gates.Gates;
import dev.aval.request.gates.Holding;
import dev.aval.request.intake.Bodies;
import dev.aval.request.intake.Intake;
import dev.aval.request.membership.Importing;
import dev.aval.request.membership.MemberReading;
import dev.aval.request.membership.Membership;
import dev.aval.request.mode.ApprovalMode;
import dev.aval.request.mode.Pause;
import dev.aval.request.mode.TurningOff;
import dev.aval.request.mode.WaitingRequests;
import dev.aval.request.releasing.HoldReleasing;
import dev.aval.request.releasing.Releasing;
import dev.aval.request.reminding.Reminding;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Tally;
import dev.aval.request.revising.Revising;
import dev.aval.request.settings.SettingsText;
import dev.aval.request.timeline.Questions;
import dev.aval.request.timeline.Timelines;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the use cases, which know no framework, on the ports that technology provides.
@Configuration(proxyBeanMethods = false)
class UseCases {
  @Bean
  Intake intake(
      Bodies bodies,
      Accounts accounts,
      Requests requests,
      Duplicates duplicates,
      Tally tally,
      Clock clock) {
    return new Intake(bodies, accounts, requests, duplicates, tally, clock);
  }

  @Bean
  Duplicates duplicates(Firsts firsts, RequestSettings settings) {
    return new Duplicates(firsts, settings.duplicatesWithin());
  }

  @Bean
  Revising revising(Requests requests, Visibility visibility, Intake intake) {
    return new Revising(requests, visibility, intake);
  }

  @Bean
  Owners owners(Accounts accounts) {
    return new Owners(accounts);
  }

  @Bean
  Reminding reminding(Requests requests, Owners owners, Visibility visibility, Clock clock) {
    return new Reminding(requests, owners, visibility, clock);
  }

  @Bean
  Releasing releasing(Requests requests, Owners owners, Visibility visibility, Clock clock) {
    return new Releasing(requests, owners, visibility, clock);
  }

  @Bean
  HoldReleasing holdReleasing(
      Requests requests, Accounts accounts, Owners owners, Visibility visibility, Clock clock) {
    return new HoldReleasing(requests, accounts, owners, visibility, clock);
  }

  @Bean
  Gatekeeping gatekeeping(Gates gates) {
    return new Gatekeeping(gates);
  }

  @Bean
  Asking asking(Holding holding, Accounts accounts, Visibility visibility) {
    return new Asking(holding, accounts, visibility);
  }

  @Bean
  Concluding concluding(Requests requests, Tally tally) {
    return new Concluding(requests, tally);
  }

  @Bean
  Visibility visibility(Accounts accounts) {
    return new Visibility(accounts);
  }

  @Bean
  Cancelling cancelling(
      Requests requests, Owners owners, Visibility visibility, Tally tally, Clock clock) {
    return new Cancelling(requests, owners, visibility, tally, clock);
  }

  @Bean
  Browsing browsing(Requests requests, Catalogue catalogue, Visibility visibility) {
    return new Browsing(requests, catalogue, visibility);
  }

  @Bean
  Questions questions(Timelines timelines) {
    return new Questions(timelines);
  }

  @Bean
  Pause pause() {
    return Pause.real();
  }

  @Bean
  TurningOff turningOff(Accounts accounts, WaitingRequests waiting, Clock clock, Pause pause) {
    return new TurningOff(accounts, waiting, clock, pause);
  }

  @Bean
  ApprovalMode approvalMode(TurningOff turningOff) {
    return new ApprovalMode(turningOff);
  }

  @Bean
  Administering administering(Accounts accounts, TurningOff turningOff) {
    return new Administering(accounts, turningOff);
  }

  @Bean
  Admitting admitting(Accounts accounts, Unapplied unapplied) {
    return new Admitting(accounts, unapplied);
  }

  @Bean
  Membership membership(Accounts accounts) {
    return new Membership(accounts);
  }

  @Bean
  Importing importing(Accounts accounts, MemberReading reading) {
    return new Importing(accounts, reading);
  }

  @Bean
  Configuring configuring(Accounts accounts, SettingsText texts) {
    return new Configuring(accounts, texts);
  }
}
