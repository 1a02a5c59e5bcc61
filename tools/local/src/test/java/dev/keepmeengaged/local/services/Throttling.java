package dev.keepmeengaged.local.services;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Lets half of every batch through and gives the other half back, as a busy DynamoDB does. */
final class Throttling implements ExecutionInterceptor {

  private static final ExecutionAttribute<Map<String, List<WriteRequest>>> HELD_BACK =
      new ExecutionAttribute<>("HeldBack");

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
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

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    if (!(context.response() instanceof BatchWriteItemResponse response)) {
      return context.response();
    }
    Map<String, List<WriteRequest>> heldBack = attributes.getAttribute(HELD_BACK);
    heldBack.values().removeIf(List::isEmpty);
    return response.toBuilder().unprocessedItems(heldBack).build();
  }
}
