package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.CompanyTrace;
import dev.keepmeengaged.domain.Company;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a table that are of a company or name it, found by reading the whole table, so that
 * none is missed that no list leads to.
 */
record CompanyTraces(Map<CompanyTrace, List<Map<String, AttributeValue>>> items) {

  static CompanyTraces find(PublishTarget target, Company company) {
    Map<CompanyTrace, List<Map<String, AttributeValue>>> found = new EnumMap<>(CompanyTrace.class);
    target
        .dynamoDb()
        .scanPaginator(scan -> scan.tableName(target.table()).consistentRead(true))
        .items()
        .forEach(
            item ->
                CompanyTrace.of(company, item)
                    .ifPresent(
                        trace -> found.computeIfAbsent(trace, t -> new ArrayList<>()).add(item)));
    return new CompanyTraces(found);
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  List<Map<String, AttributeValue>> of(CompanyTrace trace) {
    return Optional.ofNullable(items.get(trace)).orElse(List.of());
  }

  /** How many there are of each kind, in words. */
  List<String> counts() {
    List<String> counts = new ArrayList<>();
    items.forEach(
        (trace, found) ->
            counts.add(String.format(Locale.ROOT, "%,d %s", found.size(), words(trace))));
    return counts;
  }

  private static String words(CompanyTrace trace) {
    return switch (trace) {
      case COURSE -> "items of courses, over all data versions";
      case SUMMARY -> "items of the company as a whole, over all data versions";
      case STATUS -> "status in the register";
      case CLIENT -> "registered clients";
      case PLATFORM -> "learning platforms with a deployment of it";
      case INVITATION -> "unused invitations of learning platforms for it";
      case CONNECTED_COURSE -> "courses of learning platforms that are connected to its courses";
    };
  }
}
