package dev.keepmeengaged.local;

import dev.keepmeengaged.json.JsonWriter;
import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.support.FileFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What {@code sam local} has to be told so that its functions, which run in containers, use
 * services that run on this machine.
 *
 * @param stack the table, the bucket and the functions
 * @param environment the variables by which a function on this machine finds the services
 */
record SamLocal(LocalStack stack, Map<String, String> environment) {

  /** Docker Desktop's and Podman's name for the machine that containers run on. */
  private static final String HOST_OF_CONTAINERS = "host.docker.internal";

  private static final Set<String> LOOPBACK_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final String DYNAMODB = "AWS_ENDPOINT_URL_DYNAMODB";
  private static final String S3 = "AWS_ENDPOINT_URL_S3";

  /** The variables that the shell needs in which it is started. */
  String shellVariables() {
    StringBuilder text = new StringBuilder();
    environment.forEach((name, value) -> text.append("export %s=%s%n".formatted(name, value)));
    text.append("export AWS_DEFAULT_REGION=%s%n".formatted(LocalStack.REGION));
    text.append("export TABLE_NAME=%s%n".formatted(stack.tableName()));
    text.append("export BUCKET_NAME=%s%n".formatted(stack.bucketName()));
    return text.toString();
  }

  /** How it is started. It knows endpoints by parameters, since it sets declared variables only. */
  String command(Path variablesFile) {
    return "sam local start-api --template template.yaml --env-vars %s".formatted(variablesFile)
        + " --parameter-overrides Architecture=%s DynamoDbEndpoint=%s S3Endpoint=%s"
            .formatted(architecture(), fromContainers(DYNAMODB), fromContainers(S3));
  }

  /** Writes the file for {@code --env-vars}: the variables of each function. */
  void writeVariables(Path file) {
    try {
      Files.write(file, JsonWriter.writeFile(this::writeVariables));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + FileFailure.reason(e), e);
    }
  }

  private void writeVariables(JsonWriter json) {
    for (FunctionDefinition function : stack.functions()) {
      json.object(
          function.name(),
          variables -> {
            function.environment().forEach(variables::member);
            variables.member(DYNAMODB, fromContainers(DYNAMODB)).member(S3, fromContainers(S3));
          });
    }
  }

  /** Loopback is another one inside a container. */
  private String fromContainers(String variable) {
    URI endpoint = URI.create(environment.get(variable));
    boolean loopback = LOOPBACK_NAMES.contains(endpoint.getHost());
    return loopback
        ? String.format(
            Locale.ROOT, "%s://%s:%d", endpoint.getScheme(), HOST_OF_CONTAINERS, endpoint.getPort())
        : endpoint.toString();
  }

  /** An image of another processor than this machine's would be emulated, or not start. */
  private static String architecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
  }
}
