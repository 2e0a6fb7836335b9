package dev.aval.link.reviewlinks;

/// The answer to an invitation.
public sealed interface Minted {
  Invitation invitation();

  record Fresh(Invitation invitation, Token token) implements Minted {}

  /// This person is not to be asked any more.
  record TooLate(Invitation invitation, Death death) implements Minted {}
}
