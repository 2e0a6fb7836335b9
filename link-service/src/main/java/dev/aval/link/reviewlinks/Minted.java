package dev.aval.link.reviewlinks;

/// The answer to an invitation.
public sealed interface Minted {
  Invitation invitation();

  record Fresh(Invitation invitation, Token token) implements Minted {}

  /// The approval has ended, so nobody is to be asked any more.
  record TooLate(Invitation invitation, Ending ending) implements Minted {}
}
