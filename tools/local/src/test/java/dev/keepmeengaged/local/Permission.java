package dev.keepmeengaged.local;

import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.local.template.IntrinsicFunctions;
import dev.keepmeengaged.local.template.TemplateNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An action on a resource, as IAM names them.
 *
 * @param action as in {@code dynamodb:GetItem}
 * @param resource an ARN; in a policy it may end with a wildcard
 */
record Permission(String action, String resource) {

  private static final Set<String> UNDERSTOOD =
      Set.of("Sid", "Effect", "Action", "Resource", "Condition");

  /** Kinds of items that are allowed by their partition keys, by how these begin. */
  private static final Pattern BY_KEY = Pattern.compile("((?:ACCESS|LTI)#[A-Z]+#).*");

  static Permission onTable(String action, String table) {
    return new Permission(action, tableArn(table));
  }

  /** On an item: of those on access by what their keys begin with, of all others on the table. */
  static Permission onItem(String action, String table, Map<String, AttributeValue> item) {
    Matcher byKey = BY_KEY.matcher(TableSchema.Key.of(item).partition());
    return byKey.matches()
        ? new Permission(action, ofKeys(tableArn(table), byKey.group(1) + "*"))
        : onTable(action, table);
  }

  /** Items of a table whose partition keys are like this; no ARN that IAM knows. */
  private static String ofKeys(String table, String keys) {
    return table + " where " + keys;
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
      List<String> keys = statement.find("Condition").map(Permission::keys).orElse(List.of());
      for (TemplateNode action : statement.at("Action").items()) {
        for (TemplateNode resource : statement.at("Resource").items()) {
          String arn = evaluation.of(resource).text();
          if (keys.isEmpty()) {
            allowed.add(new Permission(action.text(), arn));
          }
          keys.forEach(key -> allowed.add(new Permission(action.text(), ofKeys(arn, key))));
        }
      }
    }
    return allowed;
  }

  /** The only condition that is understood. */
  private static List<String> keys(TemplateNode condition) {
    if (condition.entries().size() != 1) {
      throw new IllegalArgumentException("this test does not understand " + condition);
    }
    return condition.at("ForAllValues:StringLike", "dynamodb:LeadingKeys").items().stream()
        .map(TemplateNode::text)
        .toList();
  }
}
