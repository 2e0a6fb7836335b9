package dev.aval.contracts;

/// Anything that crosses a service boundary as an event.
///
/// Records only grow: a field is never renamed, retyped or removed; a new meaning is a new type.
public sealed interface WireRecord
    permits Inbox,
        Requests,
        Gates,
        ApprovalsInbox,
        Approvals,
        Accounts,
        Policies,
        Delegations,
        Reminders,
        Sync,
        Notifications,
        Links,
        Evidence {}
