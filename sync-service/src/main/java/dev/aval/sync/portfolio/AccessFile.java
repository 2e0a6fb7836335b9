package dev.aval.sync.portfolio;

import dev.aval.sync.accounts.Account;
import java.util.List;
import java.util.Optional;

/// *Gérer les accès* of one file.
///
/// @param next where those who wait go on
/// @param ended what is over, the newest first
public record AccessFile(
    Account account,
    boolean administered,
    List<Case> waiting,
    Optional<Lists.Spot> next,
    List<Listed> underWay,
    List<Listed> ended,
    boolean moreEnded) {}
