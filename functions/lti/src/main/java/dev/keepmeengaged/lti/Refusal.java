package dev.keepmeengaged.lti;

import dev.keepmeengaged.http.ProblemException;
import java.util.Locale;

/**
 * Why a launch is refused: a code for the log, and a sentence for the person before the browser.
 */
enum Refusal {
  NOT_SIGNED_IN(
      "launch-refused",
      "Your learning platform did not confirm that you are signed in. Sign in there and open the"
          + " course again."),
  USED_OR_UNKNOWN(
      "launch-refused",
      "This way in was used already, or is not known. Open the course again from your learning"
          + " platform."),
  LATE("launch-refused", "This took too long. Open the course again from your learning platform."),
  /** The launch comes from another browser than its login, or nothing shows that it does not. */
  BROWSER(
      "launch-refused",
      "This course was not opened in this browser, or the browser keeps nothing for this page. Open"
          + " the course again from your learning platform, in a new tab if that is possible."),
  UNKNOWN_PLATFORM(
      "unknown-platform",
      "The operator of this service has not registered your learning platform like this."),
  SUSPENDED_PLATFORM(
      "access-suspended", "The operator of this service has suspended your learning platform."),
  /** The company, or launches of all platforms. */
  SUSPENDED("access-suspended", "The operator of this service has suspended this access."),
  INVITATION(
      "unknown-platform",
      "This invitation was used already, has expired, or is not known. Ask the operator of this"
          + " service for another one."),
  CONFIGURATION_UNREACHABLE(
      "unknown-platform",
      "The configuration of your learning platform cannot be read. The invitation is still good."),
  CONFIGURATION(
      "unknown-platform",
      "The configuration of your learning platform is not one of LTI 1.3, or is of another place."
          + " The invitation is still good."),
  REGISTRATION(
      "unknown-platform",
      "Your learning platform did not accept the registration. Ask the operator of this service for"
          + " another invitation."),
  REGISTERED(
      "unknown-platform",
      "Your learning platform is registered already with this client id. Ask the operator of this"
          + " service."),
  MALFORMED(Texts.REFUSED, Texts.UNVERIFIED),
  NOT_SIGNED(Texts.REFUSED, Texts.UNVERIFIED),
  EXPIRED(Texts.REFUSED, Texts.UNVERIFIED),
  /** Of another issuer, not valid yet, or without an expiry. */
  CLAIMS(Texts.REFUSED, Texts.UNVERIFIED),
  AUDIENCE(Texts.REFUSED, Texts.UNVERIFIED),
  NONCE(Texts.REFUSED, Texts.UNVERIFIED),
  DEPLOYMENT(
      "unknown-platform",
      "The operator of this service has not registered this deployment of your learning platform."),
  TARGET(
      "launch-refused",
      "The link in your learning platform leads to another place than this service."),
  MESSAGE(
      "launch-refused",
      "Your learning platform sent a message of another kind. Only links to a resource (LTI 1.3)"
          + " open this service."),
  NO_COURSE("launch-refused", "The link has to be opened from a course of your learning platform."),
  ROLE(
      "role-not-allowed",
      "Only instructors, content developers and administrators of a course can open this."),
  NOT_CONNECTED(
      "course-not-connected",
      "The operator of this service has not connected this course of your learning platform.");

  private final String problem;
  private final String sentence;

  Refusal(String problem, String sentence) {
    this.problem = problem;
    this.sentence = sentence;
  }

  /** The code for the log. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For the person. */
  String sentence() {
    return sentence;
  }

  /** The refusal as an answer. */
  ProblemException problem() {
    return ProblemException.of(problem, sentence);
  }

  private static final class Texts {

    private static final String REFUSED = "launch-refused";
    private static final String UNVERIFIED =
        "The message of your learning platform cannot be verified. Open the course again; if that"
            + " does not help, tell the administrator of your learning platform.";
  }
}
