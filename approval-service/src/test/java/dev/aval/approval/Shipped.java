package dev.aval.approval;

import dev.aval.approval.drafting.PolicyTexts;
import dev.aval.approval.drafting.ShelvedPolicies;
import dev.aval.approval.drafting.json.PolicyParts;
import dev.aval.approval.planning.Planning;
import dev.aval.approval.policy.Expressions;
import dev.aval.approval.policy.Policies;
import dev.aval.approval.policy.cel.Expressing;
import java.time.Clock;

/// The policies that come with the product, and what reads them.
public final class Shipped {
  public static final Expressions EXPRESSIONS = Expressing.inCel();
  public static final PolicyTexts TEXTS = PolicyParts.texts(EXPRESSIONS);
  public static final Planning PLANNING = new Planning(EXPRESSIONS);
  public static final Policies POLICIES =
      new ShelvedPolicies(new InMemoryShelf(), TEXTS, Clock.systemUTC());

  private Shipped() {}
}
