package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamLocalTest {

  private static final LocalStack STACK = new LocalStack(ProjectFolder.find().template());

  @TempDir private Path folder;

  @Test
  void variables_areThoseThatTheTemplateDeclares_andNothingElseIsWritten() throws IOException {
    Path file = folder.resolve("env.json");

    at("http://127.0.0.1:8000").writeVariables(file);

    assertThat(JSON.std.mapFrom(Files.readString(file)))
        .containsOnlyKeys(
            "CompanyListFunction",
            "CourseScoresFunction",
            "ImportancesFunction",
            "WhatIfFunction",
            "RecommendationsFunction")
        .allSatisfy(
            (function, variables) ->
                assertThat(variables.toString())
                    .contains(
                        "TABLE_NAME=courses-table",
                        "AWS_ENDPOINT_URL_DYNAMODB=http://host.docker.internal:8000"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8000, http://host.docker.internal:8000",
    "http://localhost:8000, http://host.docker.internal:8000",
    "http://[::1]:8000, http://host.docker.internal:8000",
    "http://172.17.0.1:8000, http://172.17.0.1:8000",
  })
  void loopbackIsAnotherOneInAContainer(String endpoint, String seen) {
    assertThat(at(endpoint).command(Path.of("env.json")))
        .startsWith(
            "sam local start-api --template template.yaml --env-vars env.json"
                + " --parameter-overrides Architecture=")
        .endsWith(
            " DynamoDbEndpoint=%s S3Endpoint=http://host.docker.internal:9000".formatted(seen));
  }

  @Test
  void shell_hasCredentialsAndNames() {
    assertThat(at("http://127.0.0.1:8000").shellVariables().lines())
        .contains(
            "export AWS_ACCESS_KEY_ID=local",
            "export AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:8000",
            "export BUCKET_NAME=model-bucket");
  }

  private static SamLocal at(String dynamoDbEndpoint) {
    return new SamLocal(
        STACK,
        Map.of(
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_ENDPOINT_URL_DYNAMODB", dynamoDbEndpoint,
            "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9000"));
  }
}
