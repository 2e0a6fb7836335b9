package dev.aval.reminder.reminding;

import java.time.ZoneId;

/// @param country an ISO 3166 code; empty where nobody knows it
public record Place(ZoneId zone, String country) {}
