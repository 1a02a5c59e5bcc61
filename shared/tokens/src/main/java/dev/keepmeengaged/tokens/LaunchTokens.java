package dev.keepmeengaged.tokens;

import com.nimbusds.jose.JOSEObjectType;
import java.net.URI;

/**
 * The form of the access tokens that the LTI function makes for the page of a launch, and the
 * authorizer accepts: of RFC 9068, for one company and nobody in it. Their audience is the site's
 * origin.
 */
public final class LaunchTokens {

  /** The type in their header. */
  public static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  /** The claim with the name of the company. */
  public static final String COMPANY = "company";

  private LaunchTokens() {}

  /**
   * Who makes them.
   *
   * @param site the origin of the site
   */
  public static String issuer(URI site) {
    return site + "/v1/lti";
  }

  /**
   * The client of all of them, which no other issuer has: suspended in the register, it shuts LTI
   * out.
   *
   * @param site the origin of the site
   */
  public static String client(URI site) {
    return issuer(site);
  }

  /** Where the keys are that verify them (RFC 7517). */
  public static URI keys(URI site) {
    return URI.create(issuer(site) + "/keys");
  }
}
