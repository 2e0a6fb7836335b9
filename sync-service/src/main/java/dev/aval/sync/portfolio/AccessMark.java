package dev.aval.sync.portfolio;

import java.util.List;

/// What the button *Gérer les accès* says (P7, P15).
///
/// @param waiting how many wait: it is highlighted
/// @param underWay else, who was validated in the last 24 h: it stays reachable and says by whom
public record AccessMark(int waiting, List<Listed> underWay) {}
