package dev.keepmeengaged.local;

import dev.keepmeengaged.local.template.IntrinsicFunctions;
import dev.keepmeengaged.local.template.TemplateNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An action on a resource, as IAM names them.
 *
 * @param action as in {@code dynamodb:GetItem}
 * @param resource an ARN; in a policy it may end with a wildcard
 */
record Permission(String action, String resource) {

  private static final Set<String> UNDERSTOOD = Set.of("Sid", "Effect", "Action", "Resource");

  static Permission onTable(String action, String table) {
    return new Permission(action, tableArn(table));
  }

  static Permission onObject(String action, String bucket, String key) {
    return new Permission(action, bucketArn(bucket) + "/" + key);
  }

  static String tableArn(String table) {
    return "arn:aws:dynamodb:us-east-1:000000000000:table/" + table;
  }

  static String bucketArn(String bucket) {
    return "arn:aws:s3:::" + bucket;
  }

  /** What the statements of a policy allow: each of their actions on each of their resources. */
  static Set<Permission> allowed(List<TemplateNode> statements, IntrinsicFunctions evaluation) {
    Set<Permission> allowed = new HashSet<>();
    for (TemplateNode statement : statements) {
      if (!UNDERSTOOD.containsAll(statement.entries().keySet())
          || !statement.at("Effect").text().equals("Allow")) {
        throw new IllegalArgumentException("this test does not understand " + statement);
      }
      for (TemplateNode action : statement.at("Action").items()) {
        for (TemplateNode resource : statement.at("Resource").items()) {
          allowed.add(new Permission(action.text(), evaluation.of(resource).text()));
        }
      }
    }
    return allowed;
  }
}
