package dev.aval.approval.planning;

import dev.aval.approval.policy.Assurance;
import dev.aval.approval.policy.EscalationRule;
import dev.aval.approval.policy.Lapse;
import dev.aval.approval.policy.Policy.Order;
import dev.aval.approval.policy.Policy.Repeat;
import dev.aval.approval.requests.Reminders;
import org.jspecify.annotations.Nullable;

/// What a policy says of the whole of an approval, whoever is asked.
public record Terms(
    Order order,
    Repeat repeat,
    boolean beneficiaryBarred,
    Lapse lapse,
    @Nullable EscalationRule escalation,
    Reminders reminders,
    Assurance assurance,
    int undoSeconds) {}
