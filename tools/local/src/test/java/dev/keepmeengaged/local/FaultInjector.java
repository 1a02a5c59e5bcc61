package dev.keepmeengaged.local;

import dev.keepmeengaged.aws.TableSchema;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.s3.model.S3Request;

/** Sits between a function and its services, and lets requests fail from when it is told to. */
final class FaultInjector implements ExecutionInterceptor {

  /** Which requests fail; made anew for every time that there are faults, since it may count. */
  @FunctionalInterface
  interface Kind {
    Predicate<SdkRequest> failing();
  }

  private volatile Predicate<SdkRequest> failing = request -> false;
  private final AtomicInteger failures = new AtomicInteger();

  /** The nth request from now on, whatever it asks for. */
  static Kind only(int nth) {
    return () -> {
      AtomicInteger seen = new AtomicInteger();
      return request -> seen.incrementAndGet() == nth;
    };
  }

  /** The nth request from now on and all after it. */
  static Kind from(int nth) {
    return () -> {
      AtomicInteger seen = new AtomicInteger();
      return request -> seen.incrementAndGet() >= nth;
    };
  }

  /** Reads of the pointer. */
  static Kind ofThePointer() {
    return () ->
        request ->
            request instanceof GetItemRequest get
                && get.key().equals(TableSchema.pointer().attributes());
  }

  /** Reads of a model. */
  static Kind ofS3() {
    return () -> S3Request.class::isInstance;
  }

  void begin(Kind kind) {
    failing = kind.failing();
  }

  void end() {
    failing = request -> false;
  }

  /** How many requests failed so far. */
  int failures() {
    return failures.get();
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (failing.test(context.request())) {
      failures.incrementAndGet();
      throw SdkClientException.create("the line is cut");
    }
    return context.request();
  }
}
