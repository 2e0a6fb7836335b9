package dev.aval.sync.portfolio;

import dev.aval.sync.candidates.Ask;

/// What is asked about a person.
public enum Kind {
  ADD,
  READDRESS,
  REMOVE;

  public static Kind of(Ask ask) {
    return switch (ask) {
      case Ask.Add _ -> ADD;
      case Ask.Readdress _ -> READDRESS;
      case Ask.Remove _ -> REMOVE;
    };
  }
}
