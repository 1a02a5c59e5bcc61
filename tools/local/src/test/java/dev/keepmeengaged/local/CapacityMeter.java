package dev.keepmeengaged.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Sits between a client and DynamoDB, and asks what each request costs. */
final class CapacityMeter implements ExecutionInterceptor {

  private final List<Double> reads = Collections.synchronizedList(new ArrayList<>());
  private final List<Double> writes = Collections.synchronizedList(new ArrayList<>());

  /** The read units of each request so far. */
  List<Double> reads() {
    return List.copyOf(reads);
  }

  /** The write units of all batches so far. */
  double written() {
    return List.copyOf(writes).stream().mapToDouble(Double::doubleValue).sum();
  }

  void forget() {
    reads.clear();
    writes.clear();
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    if (request instanceof GetItemRequest get) {
      return get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    if (request instanceof BatchGetItemRequest get) {
      return get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    if (request instanceof QueryRequest query) {
      return query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    if (request instanceof BatchWriteItemRequest write) {
      return write.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    return request;
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    SdkResponse response = context.response();
    if (response instanceof GetItemResponse got) {
      reads.add(got.consumedCapacity().capacityUnits());
    } else if (response instanceof BatchGetItemResponse got) {
      reads.add(units(got.consumedCapacity()));
    } else if (response instanceof QueryResponse found) {
      reads.add(found.consumedCapacity().capacityUnits());
    } else if (response instanceof BatchWriteItemResponse wrote) {
      writes.add(units(wrote.consumedCapacity()));
    }
  }

  private static double units(List<ConsumedCapacity> ofTables) {
    return ofTables.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
  }
}
