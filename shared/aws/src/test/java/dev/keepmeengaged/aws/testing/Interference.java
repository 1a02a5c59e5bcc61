package dev.keepmeengaged.aws.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Sits between a client and its service, sees every request, and does something at one of them. */
public final class Interference implements ExecutionInterceptor {

  private final Class<? extends SdkRequest> kind;
  private final int which;
  private final UnaryOperator<SdkRequest> what;
  private final AtomicInteger seen = new AtomicInteger();
  private final List<SdkRequest> requests = Collections.synchronizedList(new ArrayList<>());

  private Interference(
      Class<? extends SdkRequest> kind, int which, UnaryOperator<SdkRequest> what) {
    this.kind = kind;
    this.which = which;
    this.what = what;
  }

  /**
   * Does something at the nth request of a kind, counted from 1, and changes the request or not.
   */
  public static Interference at(
      Class<? extends SdkRequest> kind, int nth, UnaryOperator<SdkRequest> what) {
    return new Interference(kind, nth, what);
  }

  /** Only looks. */
  public static Interference none() {
    return at(SdkRequest.class, 0, request -> request);
  }

  /** Lets the nth request of a kind fail. */
  public static Interference failureAt(Class<? extends SdkRequest> kind, int nth) {
    return at(
        kind,
        nth,
        request -> {
          throw SdkClientException.create("the line is cut");
        });
  }

  /**
   * Lets the nth request of a kind fail and everything after it, as the death of a process does.
   */
  public static ExecutionInterceptor deathAt(Class<? extends SdkRequest> kind, int nth) {
    Interference trigger = failureAt(kind, nth);
    return new ExecutionInterceptor() {
      @Override
      public SdkRequest modifyRequest(
          Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (trigger.seen.get() >= nth) {
          throw SdkClientException.create("the process is dead");
        }
        return trigger.modifyRequest(context, attributes);
      }
    };
  }

  /** The requests so far. */
  public List<SdkRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    requests.add(context.request());
    return kind.isInstance(context.request()) && seen.incrementAndGet() == which
        ? what.apply(context.request())
        : context.request();
  }
}
