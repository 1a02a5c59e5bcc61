package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/**
 * Records what permissions the calls to AWS need that a thread makes. The SDK puts it into every
 * client, since the file {@code software/amazon/awssdk/global/handlers/execution.interceptors}
 * names it: so the functions are recorded with the very clients that they make on AWS.
 */
public final class RecordedCalls implements ExecutionInterceptor {

  /** The name of the value of the partition key in the condition of a query. */
  private static final Pattern PARTITION = Pattern.compile("^#?pk = (:\\w+)");

  private static final ThreadLocal<@Nullable List<Permission>> RECORDING = new ThreadLocal<>();

  /** What the calls need that this work makes on this thread, in their order. */
  static List<Permission> during(Runnable work) {
    List<Permission> recorded = new ArrayList<>();
    RECORDING.set(recorded);
    try {
      work.run();
      return recorded;
    } finally {
      RECORDING.remove();
    }
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    List<Permission> recording = RECORDING.get();
    if (recording != null) {
      recording.addAll(
          needed(
              attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).toLowerCase(Locale.ROOT)
                  + ":"
                  + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
              context.request()));
    }
  }

  /** Records what a call needs that this JVM answers in AWS's place. */
  static void note(Permission needed) {
    List<Permission> recording = RECORDING.get();
    if (recording != null) {
      recording.add(needed);
    }
  }

  private static Set<Permission> needed(String action, SdkRequest request) {
    if (request instanceof GetItemRequest get) {
      return Set.of(Permission.onItem(action, get.tableName(), get.key()));
    }
    if (request instanceof PutItemRequest put) {
      return Set.of(Permission.onItem(action, put.tableName(), put.item()));
    }
    if (request instanceof DeleteItemRequest delete) {
      return Set.of(Permission.onItem(action, delete.tableName(), delete.key()));
    }
    if (request instanceof BatchGetItemRequest batch) {
      return batch.requestItems().entrySet().stream()
          .flatMap(
              table ->
                  table.getValue().keys().stream()
                      .map(key -> Permission.onItem(action, table.getKey(), key)))
          .collect(Collectors.toSet());
    }
    if (request instanceof QueryRequest query) {
      assertThat(query.indexName()).as("an index has a permission of its own").isNull();
      return Set.of(Permission.onPartition(action, query.tableName(), partition(query)));
    }
    if (request instanceof GetObjectRequest get) {
      return Set.of(Permission.onObject(action, get.bucket(), get.key()));
    }
    throw new AssertionError("say here which resources " + action + " needs");
  }

  private static String partition(QueryRequest query) {
    Matcher named = PARTITION.matcher(query.keyConditionExpression());
    assertThat(named.find()).as("the partition key comes first").isTrue();
    return Objects.requireNonNull(query.expressionAttributeValues().get(named.group(1))).s();
  }
}
