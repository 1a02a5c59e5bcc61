package dev.keepmeengaged.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbAccessRegister;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;

/** API Gateway's Lambda authorizer, of the type REQUEST: answers with a policy, or fails. */
public final class AuthorizerHandler implements RequestStreamHandler, Resource {

  /** Time that is kept back to answer before Lambda ends the invocation. */
  private static final Duration FOR_THE_ANSWER = Duration.ofMillis(500);

  private final Authorizer authorizer;
  private final AuthorizerWarmUp warmUp;

  /** For Lambda: reads the environment once. */
  public AuthorizerHandler() {
    this(System.getenv());
  }

  /** For the local system: with the environment that the template gives the function. */
  public AuthorizerHandler(Map<String, String> environment) {
    this(
        TokenSettings.fromEnvironment(environment),
        new DynamoDbAccessRegister(CoursesTable.of(Settings.fromEnvironment(environment))),
        Clock.systemUTC());
  }

  AuthorizerHandler(TokenSettings settings, AccessRegister register, Clock clock) {
    this.authorizer = Authorizer.over(settings, register, clock);
    this.warmUp = new AuthorizerWarmUp(settings, register, clock);
    Core.getGlobalContext().register(this);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    AuthorizerEvent asked = AuthorizerEvent.read(event, context.getAwsRequestId());
    Duration time = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(FOR_THE_ANSWER);
    answer.write(Deadline.in(time).during(() -> authorizer.answer(asked)));
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    warmUp.run();
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // Keys are read when a token first needs them.
  }
}
