package dev.keepmeengaged.domain.lti;

/**
 * A course of a platform, which LTI calls a context. Its id is unique only within the deployment,
 * and that of a deployment only within its issuer and client: all customers of a hosted platform
 * can have one issuer.
 */
public record PlatformCourse(String issuer, String clientId, String deployment, String context) {

  public PlatformCourse {
    Platform.requireId("issuer", issuer);
    Platform.requireId("client id", clientId);
    Platform.requireId("deployment id", deployment);
    Platform.requireId("context id", context);
  }
}
