package dev.keepmeengaged.publish;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Output;

/** The outputs of a deployed stack. */
final class StackOutputs {

  static final String TABLE = "CoursesTable";
  static final String BUCKET = "ModelBucket";
  static final String SITE_BUCKET = "SiteBucket";
  static final String SITE_URL = "SiteUrl";
  static final String ACCESS_MODE = "AccessMode";
  static final String SITE_ISSUER = "SiteIssuer";
  static final String SITE_CLIENT = "SiteClientId";
  static final String SITE_SCOPES = "SiteScopes";
  static final String SIGN_IN_ORIGINS = "SignInOrigins";

  private final CloudFormationClient cloudFormation;

  StackOutputs(CloudFormationClient cloudFormation) {
    this.cloudFormation = cloudFormation;
  }

  /**
   * The outputs of a stack, by key.
   *
   * @throws PublishException when there is no such stack, or CloudFormation cannot be reached
   */
  Map<String, String> of(String stack) {
    try {
      return cloudFormation.describeStacks(request -> request.stackName(stack)).stacks().stream()
          .flatMap(described -> described.outputs().stream())
          .collect(Collectors.toMap(Output::outputKey, Output::outputValue));
    } catch (SdkException e) {
      throw new PublishException(AwsFailures.explain(e), e);
    }
  }

  /** The value of an output that the template of this project has. */
  static String required(Map<String, String> outputs, String stack, String key) {
    return Optional.ofNullable(outputs.get(key))
        .orElseThrow(
            () ->
                new PublishException(
                    "Stack %s has no output %s: was it deployed from this project's template?"
                        .formatted(stack, key)));
  }
}
