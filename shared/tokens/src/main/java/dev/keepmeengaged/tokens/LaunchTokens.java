package dev.keepmeengaged.tokens;

import com.nimbusds.jose.JOSEObjectType;
import java.net.URI;

/**
 * The form of the access tokens that the LTI function makes for the page of a launch, and the
 * authorizer accepts: of RFC 9068, for one company and nobody by name. Their audience is the site's
 * origin.
 */
public final class LaunchTokens {

  /** The type in their header. */
  public static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  /** The client of all of them: suspended in the register, it shuts LTI out. */
  public static final String CLIENT = "lti";

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

  /** Where the keys are that verify them (RFC 7517). */
  public static URI keys(URI site) {
    return URI.create(issuer(site) + "/keys");
  }
}
