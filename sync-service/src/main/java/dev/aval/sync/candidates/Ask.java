package dev.aval.sync.candidates;

import org.jspecify.annotations.Nullable;

/// What a human is asked to agree to. Nothing an ERP says changes an account by itself.
public sealed interface Ask {
  /// The person as the ERP describes him, or did before he left.
  Contact contact();

  /// The account lacks him (P1).
  record Add(Contact contact) implements Ask {}

  /// His e-mail is another one now: whoever has the new one would have his access.
  ///
  /// @param member the e-mail under which he is a member
  record Readdress(Contact contact, String member) implements Ask {}

  /// The ERP has no such contact any more.
  ///
  /// @param mergedInto whom he was merged into, by id
  record Remove(Contact contact, String member, Departure why, @Nullable String mergedInto)
      implements Ask {}

  /// The same, without the person: who was erased in the ERP is erased here.
  default Ask erased() {
    var it = contact();
    return new Add(new Contact(it.system(), it.externalId(), it.account(), "", null, null));
  }

  /// Whether a human who answered this has answered that.
  default boolean sameAs(Ask that) {
    return switch (this) {
      case Add(var it) -> that instanceof Add(var other) && it.sameAs(other);
      case Readdress(var it, var member) ->
          that instanceof Readdress(var other, var otherMember)
              && it.sameAs(other)
              && member.equals(otherMember);
      case Remove(_, var member, var why, _) ->
          that instanceof Remove(_, var otherMember, var otherWhy, _)
              && member.equals(otherMember)
              && why == otherWhy;
    };
  }
}
