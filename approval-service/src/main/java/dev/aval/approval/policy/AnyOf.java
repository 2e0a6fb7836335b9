package dev.aval.approval.policy;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.policy.Asking.Asked;
import dev.aval.approval.policy.Asking.Exemption;
import dev.aval.approval.policy.Asking.Nobody;
import dev.aval.approval.policy.Asking.NotNeeded;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.RequestEvent.Submitted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The default policy (X8): everybody who may approve is asked, the first answer counts.
///
/// The requester is never asked for his own request, and never exempt because the request names
/// him: only a right in the account exempts.
public final class AnyOf {
  public static final String ID = "any-of@1";

  private AnyOf() {}

  public static Asking asks(Account account, Submitted submitted) {
    var profile = Profile.of(submitted.request().type());
    var held = account.approvalMode() || profile.alwaysHeld();
    if (!held && submitted.approvers().isEmpty()) {
      return new NotNeeded(Exemption.MODE_OFF);
    }
    var requester = submitted.revision().requester();
    if (held && profile.selfExemption() && account.isApprover(requester.email())) {
      return new NotNeeded(Exemption.SELF_EXEMPT);
    }
    var designated = held ? account.approvers() : List.<Member>of();
    var approvers = approvers(designated, submitted.approvers(), requester);
    return approvers.isEmpty() ? new Nobody() : new Asked(approvers);
  }

  private static List<Approver> approvers(
      List<Member> members, List<Person> named, Person requester) {
    Map<String, Approver> byEmail =
        Stream.concat(members.stream().map(Approver::member), named.stream().map(Approver::named))
            .filter(it -> !requester.is(it.email()))
            .collect(
                Collectors.toMap(
                    Approver::email, Function.identity(), Approver::alsoNamed, LinkedHashMap::new));
    return List.copyOf(byEmail.values());
  }
}
