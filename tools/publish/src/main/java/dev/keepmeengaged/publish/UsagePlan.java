package dev.keepmeengaged.publish;

import java.util.Locale;

/** A usage plan of the template, whose id is an output of the stack. */
enum UsagePlan {
  TRIAL("TrialPlan"),
  STANDARD("StandardPlan"),
  PREMIUM("PremiumPlan");

  private final String output;

  UsagePlan(String output) {
    this.output = output;
  }

  /** The stack's output with the plan's id. */
  String output() {
    return output;
  }

  /** As options name it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
