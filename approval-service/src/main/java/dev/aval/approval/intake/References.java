package dev.aval.approval.intake;

import java.util.Optional;

/// Approvals by what the platform that asked for them calls them.
public interface References {
  Optional<String> find(String source, String account, String externalId);
}
