package dev.keepmeengaged.benchmarks;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.InProcessDynamoDb;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.aws.VersionItems;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table in memory with courses and with the page mixes of their companies, as the publisher
 * writes them. The client that reads it is the functions' own, so that a read takes what it takes
 * in a function, but for the network.
 */
final class PublishedCourses {

  /** The release that the courses are of. */
  static final Release RELEASE =
      new Release(
          new DataVersion("data"),
          new ModelVersion("model"),
          Optional.empty(),
          Instant.EPOCH,
          "a benchmark");

  private static final String TABLE = "courses";

  /** The JSON of each item, by its key as a request has it. */
  private final Map<Object, String> items = new HashMap<>();

  PublishedCourses(List<Course> courses) {
    new VersionItems(RELEASE.data(), Catalogue.of(courses))
        .others()
        .forEach(item -> keep(item.get()));
  }

  private void keep(Map<String, AttributeValue> item) {
    Map<String, Map<String, String>> key =
        List.of(TableSchema.PARTITION_KEY, TableSchema.SORT_KEY).stream()
            .collect(
                Collectors.toMap(
                    name -> name, name -> Map.of("S", requireNonNull(item.get(name)).s())));
    items.put(key, InProcessDynamoDb.json(item));
  }

  /** The table, with a client of its own. */
  CoursesTable table() {
    return InProcessDynamoDb.table(TABLE, this::answer);
  }

  private String answer(String operation, String request) {
    Map<?, ?> asked = read(request);
    return switch (operation) {
      case "GetItem" -> "{\"Item\":%s}".formatted(item(at(asked, "Key")));
      case "BatchGetItem" ->
          ((List<?>) at(asked, "RequestItems", TABLE, "Keys"))
              .stream()
                  .map(this::item)
                  .collect(
                      Collectors.joining(
                          ",",
                          "{\"Responses\":{\"" + TABLE + "\":[",
                          "]},\"UnprocessedKeys\":{}}"));
      default -> throw new IllegalArgumentException("no what-if asks for a " + operation);
    };
  }

  private String item(Object key) {
    return requireNonNull(items.get(key), () -> "there is no " + key);
  }

  private static Object at(Map<?, ?> json, String... names) {
    Object at = json;
    for (String name : names) {
      at = requireNonNull(((Map<?, ?>) at).get(name), name);
    }
    return at;
  }

  private static Map<?, ?> read(String json) {
    try {
      return JSON.std.mapFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
