package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.http.testing.Contract;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where openapi.yaml has to list features, it lists those that there are. */
class FeaturesInContractTest {

  private static final Contract CONTRACT = Contract.read();

  @Test
  void changes_nameEveryFeature() {
    assertThat(properties(CONTRACT.schema("Changes")).keySet())
        .isEqualTo(Arrays.stream(Feature.values()).map(Feature::id).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource
  void change_saysWhichValuesAreAllowed(Feature feature) {
    Map<?, ?> schema = schema(properties(CONTRACT.schema("Changes")).get(feature.id()));

    assertThat(schema.get("type")).isEqualTo("number");
    assertThat(schema.get("description"))
        .asString()
        .contains(
            !feature.controllable()
                ? "Not something that a course developer can change"
                : feature.yesNo()
                    ? "1 is yes, 0 is no"
                    : String.format(Locale.ROOT, ", 0 to %.0f.", feature.highest()));
  }

  @Test
  void pageTypes_areThoseOfTheMix() {
    List<Object> ids = Feature.PAGE_TYPES.stream().<Object>map(Feature::id).toList();

    assertThat(CONTRACT.schema("PageType").get("enum")).isEqualTo(ids);
    assertThat(properties(properties(CONTRACT.schema("Recommend")).get("ranges")).keySet())
        .isEqualTo(new LinkedHashSet<>(ids));
  }

  /** What a "$ref" refers to; else the object itself. */
  private static Map<?, ?> schema(@Nullable Object object) {
    Map<?, ?> written = (Map<?, ?>) Objects.requireNonNull(object);
    return written.get("$ref") instanceof String reference
        ? CONTRACT.schema(reference.substring(reference.lastIndexOf('/') + 1))
        : written;
  }

  private static Map<?, ?> properties(@Nullable Object schema) {
    Map<?, ?> object = (Map<?, ?>) Objects.requireNonNull(schema);
    return (Map<?, ?>) Objects.requireNonNull(object.get("properties"));
  }
}
