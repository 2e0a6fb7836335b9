package dev.aval.gateway.home;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param docs where the documentation is published; "" when nowhere
/// @param local whether mailbox and demo people exist
@ConfigurationProperties("aval.gateway")
record HomeSettings(@DefaultValue("") String docs, boolean local) {}
