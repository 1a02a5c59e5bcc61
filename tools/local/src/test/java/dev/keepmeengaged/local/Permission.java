package dev.keepmeengaged.local;

import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.local.template.IntrinsicFunctions;
import dev.keepmeengaged.local.template.TemplateNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** The partition keys of all items that are not of published courses. */
  private static final Set<String> NOT_PUBLISHED =
      Set.of("ACCESS#*", TableSchema.DELETED_PARTITION, "LTI#*");

  /** On an item. */
  static Permission onItem(String action, String table, Map<String, AttributeValue> item) {
    return onPartition(action, table, TableSchema.Key.of(item).partition());
  }

  /** On items: of those on access by what their key begins with, of others on all but these. */
  static Permission onPartition(String action, String table, String partition) {
    Matcher byKey = BY_KEY.matcher(partition);
    return new Permission(
        action,
        byKey.matches()
            ? ofKeys(tableArn(table), byKey.group(1) + "*")
            : butKeys(tableArn(table), NOT_PUBLISHED));
  }

  /** Items of a table whose partition keys are like this; no ARN that IAM knows. */
  private static String ofKeys(String table, String keys) {
    return table + " where " + keys;
  }

  /** Items of a table whose partition keys are like none of these. */
  private static String butKeys(String table, Set<String> keys) {
    return table + " but where " + new TreeSet<>(keys);
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

  /**
   * What the statements of a policy allow: each of their actions on each of their resources, but
   * for the items that they deny.
   */
  static Set<Permission> allowed(List<TemplateNode> statements, IntrinsicFunctions evaluation) {
    Set<Permission> allowed = new HashSet<>();
    for (TemplateNode statement : statements) {
      if (!UNDERSTOOD.containsAll(statement.entries().keySet())) {
        throw new IllegalArgumentException("this test does not understand " + statement);
      }
      if (isDeny(statement)) {
        continue;
      }
      List<String> keys =
          statement.find("Condition").map(c -> keys(c, "ForAllValues")).orElse(List.of());
      for (Permission permission : named(statement, evaluation)) {
        if (keys.isEmpty()) {
          allowed.add(permission);
        }
        keys.forEach(
            key ->
                allowed.add(
                    new Permission(permission.action(), ofKeys(permission.resource(), key))));
      }
    }
    Set<Permission> left = allowed;
    for (TemplateNode statement : statements) {
      if (isDeny(statement)) {
        left = without(statement, left, evaluation);
      }
    }
    return left;
  }

  /** What is left of permissions where a statement denies items. */
  private static Set<Permission> without(
      TemplateNode denial, Set<Permission> permissions, IntrinsicFunctions evaluation) {
    Set<String> keys = Set.copyOf(keys(denial.at("Condition"), "ForAnyValue"));
    List<Permission> denied = named(denial, evaluation);
    return permissions.stream()
        .map(
            permission ->
                denied.stream().anyMatch(permission::isOneOf)
                    ? new Permission(permission.action, butKeys(permission.resource, keys))
                    : permission)
        .collect(Collectors.toSet());
  }

  private static boolean isDeny(TemplateNode statement) {
    return switch (statement.at("Effect").text()) {
      case "Allow" -> false;
      case "Deny" -> true;
      default -> throw new IllegalArgumentException("this test does not understand " + statement);
    };
  }

  /** Each action of a statement on each of its resources, whatever its condition. */
  private static List<Permission> named(TemplateNode statement, IntrinsicFunctions evaluation) {
    return statement.at("Action").items().stream()
        .flatMap(
            action ->
                statement.at("Resource").items().stream()
                    .map(resource -> new Permission(action.text(), evaluation.of(resource).text())))
        .toList();
  }

  /** Whether another permission, which may be for all actions of a service, has this one in it. */
  private boolean isOneOf(Permission other) {
    boolean sameAction =
        other.action.endsWith("*")
            ? action.startsWith(other.action.substring(0, other.action.length() - 1))
            : action.equals(other.action);
    return sameAction && resource.equals(other.resource);
  }

  /** The only condition that is understood, with the quantifier that the effect needs. */
  private static List<String> keys(TemplateNode condition, String quantifier) {
    if (condition.entries().size() != 1) {
      throw new IllegalArgumentException("this test does not understand " + condition);
    }
    return condition.at(quantifier + ":StringLike", "dynamodb:LeadingKeys").items().stream()
        .map(TemplateNode::text)
        .toList();
  }
}
