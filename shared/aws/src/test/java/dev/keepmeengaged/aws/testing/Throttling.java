package dev.keepmeengaged.aws.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Lets half of every batch, of writes or of reads, through and gives the other half back, as a busy
 * DynamoDB does.
 */
public final class Throttling implements ExecutionInterceptor {

  private static final ExecutionAttribute<Map<String, List<WriteRequest>>> HELD_BACK =
      new ExecutionAttribute<>("HeldBack");
  private static final ExecutionAttribute<Map<String, KeysAndAttributes>> UNREAD =
      new ExecutionAttribute<>("Unread");

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (context.request() instanceof BatchGetItemRequest batch) {
      return halfOf(batch, attributes);
    }
    if (!(context.request() instanceof BatchWriteItemRequest batch)) {
      return context.request();
    }
    Map<String, List<WriteRequest>> through = new HashMap<>();
    Map<String, List<WriteRequest>> heldBack = new HashMap<>();
    batch
        .requestItems()
        .forEach(
            (table, writes) -> {
              int half = (writes.size() + 1) / 2;
              through.put(table, writes.subList(0, half));
              heldBack.put(table, writes.subList(half, writes.size()));
            });
    attributes.putAttribute(HELD_BACK, heldBack);
    return batch.toBuilder().requestItems(through).build();
  }

  private static SdkRequest halfOf(BatchGetItemRequest batch, ExecutionAttributes attributes) {
    Map<String, KeysAndAttributes> through = new HashMap<>();
    Map<String, KeysAndAttributes> unread = new HashMap<>();
    batch
        .requestItems()
        .forEach(
            (table, asked) -> {
              int all = asked.keys().size();
              int half = (all + 1) / 2;
              through.put(table, asked.copy(a -> a.keys(asked.keys().subList(0, half))));
              if (half < all) {
                unread.put(table, asked.copy(a -> a.keys(asked.keys().subList(half, all))));
              }
            });
    attributes.putAttribute(UNREAD, unread);
    return batch.toBuilder().requestItems(through).build();
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    if (context.response() instanceof BatchGetItemResponse response) {
      return response.toBuilder().unprocessedKeys(attributes.getAttribute(UNREAD)).build();
    }
    if (!(context.response() instanceof BatchWriteItemResponse response)) {
      return context.response();
    }
    Map<String, List<WriteRequest>> heldBack = attributes.getAttribute(HELD_BACK);
    heldBack.values().removeIf(List::isEmpty);
    return response.toBuilder().unprocessedItems(heldBack).build();
  }
}
