package dev.keepmeengaged.aws;

import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Credentials of a function under SnapStart. The SDK's provider keeps what it fetched until shortly
 * before it expires; a snapshot would carry that to every copy of the function and live longer than
 * it. So just before the snapshot a new provider replaces the old one, the SDK's signing keys are
 * cleared and the heap is collected: the snapshot has no object with a secret, and every copy
 * fetches its own credentials. Thread-safe.
 *
 * <p><b>Implementation note.</b> A heap dump at the moment of the snapshot, in {@code
 * BuiltZipsTest}, once found the secret by which the warm-up calls were signed: see {@link
 * SigningKeys}. What a collector has moved or freed is not overwritten, so bytes of a secret can be
 * in memory that belongs to no object; they are as old as the credentials of the publishing, which
 * expire. A session token, which signs nothing without its secret, can still be there with a
 * connection that the JDK keeps open.
 */
final class SnapshotCredentials implements AwsCredentialsProvider, Resource {

  private final Supplier<AwsCredentialsProvider> providers;
  private volatile AwsCredentialsProvider current;

  private SnapshotCredentials(Supplier<AwsCredentialsProvider> providers) {
    this.providers = providers;
    this.current = providers.get();
  }

  /**
   * Registered before the functions that use the credentials for warm-up calls: hooks before a
   * checkpoint run in the reverse of the order in which they were registered, so this one runs
   * last.
   */
  static SnapshotCredentials of(Supplier<AwsCredentialsProvider> providers) {
    SnapshotCredentials credentials = new SnapshotCredentials(providers);
    Core.getGlobalContext().register(credentials);
    return credentials;
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return current.resolveCredentials();
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    current = providers.get();
    SigningKeys.forget();
    System.gc(); // what held them until now
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // The provider made for the snapshot fetches when it is first asked.
  }

  @Override
  public String toString() {
    return "credentials of the container";
  }
}
