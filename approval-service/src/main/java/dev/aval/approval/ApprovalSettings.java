package dev.aval.approval;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `aval.approval.*`.
///
/// @param accountWait how long a request waits for its account before it is parked
/// @param pageLife how long a review page may lie open before it has to be shown again
/// @param machines whether answers by a link are scored (R5); off only where machines play people
@ConfigurationProperties("aval.approval")
public record ApprovalSettings(
    @DefaultValue("30s") Duration accountWait,
    @DefaultValue("30m") Duration pageLife,
    @DefaultValue("true") boolean machines) {}
