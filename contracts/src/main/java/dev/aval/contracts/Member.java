package dev.aval.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody of an account, with what that person may do there; `notified` says whether mails go out
/// (on the wire `notify`, which Java keeps for itself).
public record Member(
    String email,
    String name,
    @Nullable String locale,
    @Nullable String zone,
    @Nullable String country,
    List<Right> rights,
    @Nullable Integer level,
    @JsonProperty("notify") boolean notified) {}
