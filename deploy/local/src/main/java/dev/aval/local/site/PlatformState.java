package dev.aval.local.site;

import dev.aval.local.running.Addresses;
import java.nio.file.Path;

/// What the state page needs to know about the platform it runs in.
public record PlatformState(Addresses addresses, Path data, boolean separate) {}
