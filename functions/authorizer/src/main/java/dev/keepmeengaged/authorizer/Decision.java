package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.domain.AccessGrant;
import java.util.Locale;
import java.util.Optional;

/** What an authorizer decides on a caller with a valid token. */
sealed interface Decision {

  Caller caller();

  /** The outcome, for the log. */
  String outcome();

  /** Why, as a code for the log. */
  String reason();

  /**
   * The caller may read.
   *
   * @param usageKey the API key that its requests count for, if there is one
   */
  record Allowed(Caller caller, AccessGrant grant, Optional<String> usageKey) implements Decision {

    @Override
    public String outcome() {
      return "allowed";
    }

    @Override
    public String reason() {
      return grant instanceof AccessGrant.AllCompanies ? "all-companies" : "one-company";
    }
  }

  /** The caller may read nothing. */
  record Denied(Caller caller, Cause cause) implements Decision {

    @Override
    public String outcome() {
      return "denied";
    }

    @Override
    public String reason() {
      return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Why a caller may read nothing. */
  enum Cause {
    NO_COMPANY,
    /** The claim, the scopes and the register do not agree. */
    AMBIGUOUS_COMPANY,
    /** A claim or scope is there and names no company. */
    MALFORMED_COMPANY,
    CLIENT_SUSPENDED,
    COMPANY_SUSPENDED
  }
}
