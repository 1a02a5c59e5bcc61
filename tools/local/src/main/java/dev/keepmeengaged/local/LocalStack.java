package dev.keepmeengaged.local;

import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.IntrinsicFunctions;
import dev.keepmeengaged.local.template.Template;
import dev.keepmeengaged.local.template.TemplateNode;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The template as a stack on this machine: resources have the names that they have here. Immutable.
 */
final class LocalStack {

  static final String REGION = "us-east-1";

  private static final String TABLE_TYPE = "AWS::DynamoDB::Table";
  private static final String API_TYPE = "AWS::Serverless::Api";
  private static final String DISTRIBUTION_TYPE = "AWS::CloudFront::Distribution";
  private static final String TABLE = "CoursesTable";
  private static final String BUCKET = "ModelBucket";

  private final Template template;
  private final Map<String, String> parameters;
  private final IntrinsicFunctions evaluation;

  /** With the default of each parameter. */
  LocalStack(Template template) {
    this(template, Map.of());
  }

  /**
   * @param parameters where they differ from their defaults
   */
  LocalStack(Template template, Map<String, String> parameters) {
    this.template = template;
    this.parameters = Map.copyOf(parameters);
    Map<String, String> references = new HashMap<>(template.parameterDefaults());
    references.putAll(parameters);
    references.put("AWS::AccountId", "000000000000");
    references.put("AWS::Partition", "aws");
    references.put("AWS::Region", REGION);
    references.put(
        "AWS::StackId",
        "arn:aws:cloudformation:%s:000000000000:stack/keep-me-engaged/%s"
            .formatted(REGION, new UUID(0, 0)));
    references.put("AWS::StackName", "keep-me-engaged");
    references.put("AWS::URLSuffix", "amazonaws.com");
    Map<String, String> attributes = new HashMap<>();
    for (String id : template.root().at("Resources").entries().keySet()) {
      references.put(id, nameHere(id));
      attributes.put(id + ".Arn", "arn:aws:local:::" + nameHere(id));
    }
    this.evaluation = new IntrinsicFunctions(template, references, attributes);
  }

  /** The same stack when it is known where its site is. */
  LocalStack at(URI site) {
    Map<String, String> known = new HashMap<>(parameters);
    known.put("SiteOrigin", site.toString());
    return new LocalStack(template, known);
  }

  /** As in {@code model-bucket}: bucket names are in lower case. */
  private static String nameHere(String logicalId) {
    return logicalId.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  String tableName() {
    return nameHere(TABLE);
  }

  String bucketName() {
    return nameHere(BUCKET);
  }

  /** The properties of the table, evaluated. */
  TemplateNode table() {
    return evaluation.of(only(TABLE_TYPE).at("Properties"));
  }

  /** The properties of the API; not evaluated, since the gateway's variables are its own. */
  TemplateNode api() {
    return only(API_TYPE).at("Properties");
  }

  /** The headers of answers, evaluated, by the pattern of their paths; the first that matches. */
  Map<String, TemplateNode> responseHeaders() {
    TemplateNode distribution = only(DISTRIBUTION_TYPE).at("Properties", "DistributionConfig");
    Map<String, TemplateNode> byPattern = new LinkedHashMap<>();
    for (TemplateNode behavior : distribution.at("CacheBehaviors").items()) {
      byPattern.put(behavior.at("PathPattern").text(), headersOf(behavior));
    }
    byPattern.put("*", headersOf(distribution.at("DefaultCacheBehavior")));
    return byPattern;
  }

  private TemplateNode headersOf(TemplateNode behavior) {
    String policy = behavior.at("ResponseHeadersPolicyId", "Ref").text();
    return evaluation.of(
        template.root().at("Resources", policy, "Properties", "ResponseHeadersPolicyConfig"));
  }

  List<FunctionDefinition> functions() {
    return FunctionDefinition.in(template, evaluation);
  }

  private TemplateNode only(String type) {
    List<TemplateNode> found = List.copyOf(template.resources(type).values());
    if (found.size() != 1) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "the template has %d resources of the type %s, not one",
              found.size(),
              type));
    }
    return found.get(0);
  }
}
