package dev.aval.platform.messaging.parked;

enum ParkedStatus {
  PARKED,
  REPLAYED,
  DISCARDED
}
