package dev.keepmeengaged.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.keepmeengaged.local.template.FunctionDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What {@code sam local} has to be told so that its functions use services that run on this
 * machine.
 */
record SamLocal(LocalStack stack, Map<String, String> environment) {

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
    return "sam local start-api --docker-network host --env-vars %s --parameter-overrides"
            .formatted(variablesFile)
        + " DynamoDbEndpoint=%s S3Endpoint=%s"
            .formatted(environment.get(DYNAMODB), environment.get(S3));
  }

  /** Writes the file for {@code --env-vars}: the variables of each function. */
  void writeVariables(Path file) {
    try (Writer writer = Files.newBufferedWriter(file);
        JsonGenerator json = new JsonFactory().createGenerator(writer)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      for (FunctionDefinition function : stack.functions()) {
        json.writeObjectFieldStart(function.name());
        for (Map.Entry<String, String> variable : function.environment().entrySet()) {
          json.writeStringField(variable.getKey(), variable.getValue());
        }
        json.writeStringField(DYNAMODB, environment.get(DYNAMODB));
        json.writeStringField(S3, environment.get(S3));
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
