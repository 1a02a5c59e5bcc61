package dev.keepmeengaged.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;

/**
 * The API keys by which API Gateway counts the requests of clients, one for each client of a stack.
 * A key is found by its name, so that a step that was done already is not done twice.
 */
final class UsageKeys {

  private static final String TYPE = "API_KEY";

  private final ApiGatewayClient client;
  private final String stack;
  private final Map<UsagePlan, String> plans;

  /**
   * @param plans the ids of the stack's usage plans
   */
  UsageKeys(ApiGatewayClient client, String stack, Map<UsagePlan, String> plans) {
    this.client = client;
    this.stack = stack;
    this.plans = Map.copyOf(plans);
  }

  /**
   * The value of a client's key in a plan. Makes the key where there is none, and takes it out of
   * the other plans.
   *
   * @throws PublishException when it is not there, or in no plan, saying what was done
   */
  String of(String clientId, UsagePlan plan) {
    ApiKey key;
    try {
      key = find(clientId).stream().findFirst().orElseGet(() -> create(clientId));
    } catch (SdkException e) {
      throw new PublishException(
          AwsFailures.explain(e) + " Nothing was changed but, perhaps, an API key made.", e);
    }
    try {
      move(key.id(), plan);
    } catch (SdkException e) {
      throw new PublishException(
          AwsFailures.explain(e)
              + " The client's API key %s is there, but may be in no plan.".formatted(key.id()),
          e);
    }
    return key.value();
  }

  /** Deletes a client's key. Without effect where there is none. */
  void delete(String clientId) {
    try {
      for (ApiKey key : find(clientId)) {
        for (String plan : plans.values()) {
          takeOut(key.id(), plan);
        }
        client.deleteApiKey(delete -> delete.apiKey(key.id()));
      }
    } catch (SdkException e) {
      throw new PublishException(
          AwsFailures.explain(e) + " The API key of client %s is left.".formatted(clientId), e);
    }
  }

  /** The oldest first: two operators may have made one each. */
  private List<ApiKey> find(String clientId) {
    String name = name(clientId);
    return client
        .getApiKeysPaginator(get -> get.nameQuery(name).includeValues(true))
        .items()
        .stream()
        .filter(key -> key.name().equals(name))
        .sorted(Comparator.comparing(ApiKey::createdDate).thenComparing(ApiKey::id))
        .toList();
  }

  private ApiKey create(String clientId) {
    var made =
        client.createApiKey(
            create ->
                create.name(name(clientId)).description("Made by 'kme client add'.").enabled(true));
    return ApiKey.builder().id(made.id()).name(made.name()).value(made.value()).build();
  }

  private void move(String key, UsagePlan plan) {
    plans.forEach(
        (other, id) -> {
          if (other != plan) {
            takeOut(key, id);
          }
        });
    try {
      client.createUsagePlanKey(
          create -> create.usagePlanId(plans.get(plan)).keyId(key).keyType(TYPE));
    } catch (ConflictException e) {
      // In this plan already, as a rule: if it is not, this says so.
      client.getUsagePlanKey(get -> get.usagePlanId(plans.get(plan)).keyId(key));
    }
  }

  private void takeOut(String key, String plan) {
    try {
      client.deleteUsagePlanKey(delete -> delete.usagePlanId(plan).keyId(key));
    } catch (NotFoundException e) {
      // It is not in this plan.
    }
  }

  private String name(String clientId) {
    return stack + ": client " + clientId;
  }
}
