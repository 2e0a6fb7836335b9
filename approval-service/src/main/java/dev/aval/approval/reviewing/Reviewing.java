package dev.aval.approval.reviewing;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Actor;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Demand;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.deciding.Standing;
import java.util.Optional;

/// Somebody looks at an approval. Looking changes nothing (R1).
public final class Reviewing {
  /// What may be shown, what its reader is to it, and what he has to prove before he answers.
  public record View(Known approval, Standing standing, Demand demand) {}

  private final Approvals approvals;
  private final Accounts accounts;
  private final Deputies deputies;

  public Reviewing(Approvals approvals, Accounts accounts, Deputies deputies) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.deputies = deputies;
  }

  /// Empty when there is none and when it is none of the reader's business: nobody can tell which.
  public Optional<View> see(String approvalId, Actor actor) {
    return approvals.find(approvalId).flatMap(it -> view(it, actor));
  }

  private Optional<View> view(Approval approval, Actor actor) {
    return switch (approval) {
      case Approval.Withdrawn _ -> Optional.empty();
      case Known it -> {
        var account = accounts.find(it.request().account());
        var standing = Standing.of(it, account, deputies, actor);
        yield standing == Standing.Other.STRANGER
            ? Optional.empty()
            : Optional.of(new View(it, standing, Demand.of(it, account, actor)));
      }
    };
  }
}
