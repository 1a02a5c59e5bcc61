package dev.keepmeengaged.local.issuer;

import dev.keepmeengaged.domain.AccessGrant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scopes of OpenID Connect that people may be asked for, and the one of the platform. */
final class Scopes {

  static final String OPENID = "openid";
  static final String ALL_COMPANIES = "kme/all-companies";

  /** What a page may ask for. */
  static final List<String> OFFERED = List.of(OPENID, "profile", "offline_access");

  private Scopes() {}

  /**
   * The scopes of a token for a person: what was asked for and is known (OpenID Connect Core 1.0,
   * 3.1.2.1, has the rest ignored), and what the person may read.
   */
  static Set<String> granted(List<String> asked, AccessGrant grant) {
    Set<String> granted = new LinkedHashSet<>(asked);
    granted.retainAll(OFFERED);
    granted.addAll(of(grant));
    return granted;
  }

  /** The scopes that say what may be read; a company is said by a claim. */
  static List<String> of(AccessGrant grant) {
    return grant instanceof AccessGrant.AllCompanies ? List.of(ALL_COMPANIES) : List.of();
  }
}
