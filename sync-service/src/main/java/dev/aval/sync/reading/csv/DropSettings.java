package dev.aval.sync.reading.csv;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the ERP drops its files.
///
/// `folder` is looked through every `poll`; a file counts when nobody has written to it for
/// `quiet`. What was read goes to the folder `done` in it, beside a report. `system` names the ERP:
/// its ids are unique under that name only.
@Validated
@ConfigurationProperties("aval.erp.csv")
record DropSettings(
    Path folder,
    @NotBlank @DefaultValue("csv") String system,
    @DefaultValue("5s") Duration poll,
    @DefaultValue("1s") Duration quiet) {}
