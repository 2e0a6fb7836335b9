package dev.aval.sync.accounts;

/// Whose files are looked through.
public sealed interface Whose {
  boolean includes(Account account);

  /// All there are: what an operator sees.
  record Everybodys() implements Whose {
    @Override
    public boolean includes(Account account) {
      return true;
    }
  }

  /// Those on which this person has a right.
  record Of(String email) implements Whose {
    @Override
    public boolean includes(Account account) {
      return account.hasStaff(email);
    }
  }
}
