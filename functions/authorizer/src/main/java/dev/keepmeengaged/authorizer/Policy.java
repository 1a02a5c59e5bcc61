package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The output of a Lambda authorizer. The policy is for the whole stage, since the gateway keeps it
 * for the token and not for the path: one for a single method would deny the next one.
 */
final class Policy {

  private Policy() {}

  /**
   * The policy of a decision.
   *
   * @param stage the ARN of the stage
   */
  static byte[] of(String stage, Decision decision) {
    return JsonWriter.writeAscii(json -> write(json, stage, decision))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void write(JsonWriter json, String stage, Decision decision) {
    boolean allowed = decision instanceof Decision.Allowed;
    json.member("principalId", decision.caller().principal())
        .object(
            "policyDocument",
            document ->
                document
                    .member("Version", "2012-10-17")
                    .objects(
                        "Statement",
                        List.of(allowed ? "Allow" : "Deny"),
                        (statement, effect) ->
                            statement
                                .member("Action", "execute-api:Invoke")
                                .member("Effect", effect)
                                .member("Resource", stage + "/*")))
        .object("context", context -> write(context, decision));
    if (decision instanceof Decision.Allowed of && of.usageKey().isPresent()) {
      json.member("usageIdentifierKey", of.usageKey().get());
    }
  }

  /** The gateway takes no nulls here, and passes all values on as strings. */
  private static void write(JsonWriter context, Decision decision) {
    decision.caller().client().ifPresent(client -> context.member("client", client));
    if (decision instanceof Decision.Allowed allowed) {
      if (allowed.grant() instanceof AccessGrant.OneCompany one) {
        context.member("company", one.company().name());
      } else {
        context.member("allCompanies", "true");
      }
    }
  }
}
