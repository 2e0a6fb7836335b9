package dev.aval.sync.candidates.mongo;

import dev.aval.contracts.Person;
import dev.aval.contracts.Sync;
import dev.aval.contracts.Sync.ChangeWithdrawal;
import dev.aval.contracts.Sync.MemberChange;
import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.CandidateEvent;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.candidates.Withdrawal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is told of a candidate. About whom to add and about who is a member, by different events:
/// whoever adds people must not mistake one for the other.
final class OnTheWire {
  private OnTheWire() {}

  /// Nothing where there is nothing to tell: the account itself tells that a member was changed.
  static Stream<Sync> of(CandidateEvent event) {
    return Stream.ofNullable(
        switch (event.ask()) {
          case Ask.Add(var contact) -> addition(event, contact);
          case Ask.Readdress(var contact, var member) ->
              change(event, contact, member, MemberChange.EMAIL, null);
          case Ask.Remove(var contact, var member, var why, var mergedInto) ->
              change(event, contact, member, MemberChange.valueOf(why.name()), mergedInto);
        });
  }

  private static Sync addition(CandidateEvent event, Contact contact) {
    var id = contact.candidateId();
    var account = contact.account();
    var person = person(contact);
    return switch (event) {
      case CandidateEvent.Asked it ->
          new Sync.Found(
              id, contact.system(), contact.externalId(), account, person, it.round(), it.at());
      case CandidateEvent.Withdrawn it ->
          new Sync.Withdrawn(
              id,
              contact.system(),
              contact.externalId(),
              account,
              person,
              it.round(),
              Sync.Withdrawal.valueOf(it.why().name()),
              it.at());
      case CandidateEvent.Accepted it ->
          new Sync.Accepted(id, account, person, it.requestId(), by(it.by()), it.at());
      case CandidateEvent.Refused it ->
          new Sync.Refused(id, account, person, it.requestId(), by(it.by()), it.at(), it.reason());
      case CandidateEvent.Baselined it ->
          new Sync.Baselined(
              id,
              contact.system(),
              contact.externalId(),
              account,
              person,
              it.run(),
              new Person(it.by().email(), it.by().name(), null),
              it.at());
      case CandidateEvent.Applied it ->
          new Sync.Added(id, account, person, it.requestId(), it.at());
    };
  }

  private static @Nullable Sync change(
      CandidateEvent event,
      Contact contact,
      String member,
      MemberChange change,
      @Nullable String mergedInto) {
    var id = contact.candidateId();
    var account = contact.account();
    var person = person(contact);
    return switch (event) {
      case CandidateEvent.Asked it ->
          new Sync.ChangeProposed(
              id,
              contact.system(),
              contact.externalId(),
              account,
              member,
              person,
              change,
              mergedInto,
              it.round(),
              it.at());
      case CandidateEvent.Withdrawn it ->
          new Sync.ChangeWithdrawn(
              id, account, member, person, change, it.round(), why(change, it.why()), it.at());
      case CandidateEvent.Accepted it ->
          new Sync.ChangeAccepted(
              id, account, member, person, change, it.requestId(), by(it.by()), it.at());
      case CandidateEvent.Refused it ->
          new Sync.ChangeRefused(
              id,
              account,
              member,
              person,
              change,
              it.requestId(),
              by(it.by()),
              it.at(),
              it.reason());
      case CandidateEvent.Applied _ -> null;
      case CandidateEvent.Baselined _ ->
          throw new IllegalStateException("A first run finds nobody who is a member already");
    };
  }

  /// That an account has whom the ERP would remove is what it said before.
  private static ChangeWithdrawal why(MemberChange change, Withdrawal why) {
    return switch (why) {
      case IN_ACCOUNT ->
          change == MemberChange.EMAIL ? ChangeWithdrawal.IN_ACCOUNT : ChangeWithdrawal.REVERTED;
      case CHANGED, NO_SIGNATORY -> ChangeWithdrawal.CHANGED;
      case DEACTIVATED, MERGED, ERASED, GONE -> ChangeWithdrawal.IN_ACCOUNT;
    };
  }

  private static Person person(Contact it) {
    return new Person(it.email(), it.name(), it.locale());
  }

  private static @Nullable Person by(dev.aval.sync.candidates.@Nullable Person by) {
    return by == null ? null : new Person(by.email(), by.name(), null);
  }
}
