package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.AccessItems;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbAccessRegister;
import dev.keepmeengaged.aws.DynamoDbConnectedCourses;
import dev.keepmeengaged.aws.DynamoDbInvitations;
import dev.keepmeengaged.aws.DynamoDbPlatformRegister;
import dev.keepmeengaged.aws.testing.Interference;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import dev.keepmeengaged.domain.lti.Secrets;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class ClientRegisterTest {

  private static final String ID = "lms #1 100%";
  private static final URI AUTHORIZATION = URI.create("https://lms/authorization");
  private static final URI KEYS = URI.create("https://lms/keys");
  private static final Company HERON = new Company("Heron #1");
  private static final Optional<AccessGrant> OF_HERON =
      Optional.of(new AccessGrant.OneCompany(HERON));
  private static final Optional<AccessGrant> OF_ALL = Optional.of(new AccessGrant.AllCompanies());

  private final FakeApiGateway gateway = new FakeApiGateway("t", "s", "p");
  private String table = "";

  @BeforeEach
  void emptyTable() {
    table = Services.newTable();
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void add_registersTheClient_withAKeyOfItsPlan() {
    register().add(ID, OF_HERON, Optional.of(UsagePlan.STANDARD));

    RegisteredClient client = asTheAuthorizer(ID).orElseThrow();
    assertThat(client.grant()).isEqualTo(OF_HERON);
    assertThat(client.suspended()).isFalse();
    assertThat(client.usageKey()).contains("value-of-key1-0123456789");
    assertThat(gateway.plans)
        .isEqualTo(Map.of("t", List.of(), "s", List.of("key1"), "p", List.of()));
    assertThat(gateway.keys.get("key1")).containsEntry("enabled", true);
  }

  @Test
  void add_again_changesNothing() {
    RegisteredClient first = register().add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL));

    assertThat(register().add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL))).isEqualTo(first);

    assertThat(gateway.keys).hasSize(1);
    assertThat(gateway.plansOf("key1")).containsExactly("t");
  }

  @Test
  void add_withAnotherPlan_movesTheKey() {
    register().add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL));

    register().add(ID, OF_HERON, Optional.of(UsagePlan.PREMIUM));

    assertThat(gateway.plansOf("key1")).containsExactly("p");
  }

  @Test
  void add_ofManyClients_findsTheKeyOfEach() {
    for (int i = 10; i > 0; i--) {
      register().add(ID + i, OF_HERON, Optional.of(UsagePlan.TRIAL));
    }

    RegisteredClient last = register().add(ID + 1, OF_HERON, Optional.of(UsagePlan.TRIAL));

    assertThat(gateway.keys).hasSize(10);
    assertThat(last.usageKey()).contains("value-of-key10-0123456789");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void add_thatFailsAtTheGateway_goesOnTheNextTime(int request) {
    gateway.failing = Optional.of(request);

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> register().add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL)))
        .withMessageContaining("not this one");
    assertThat(asTheAuthorizer(ID)).isEmpty();

    register().add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL));

    assertThat(gateway.keys).hasSize(1);
    assertThat(gateway.plansOf("key1")).containsExactly("t");
    assertThat(asTheAuthorizer(ID)).isPresent();
  }

  @Test
  void add_thatFailsAtTheTable_saysWhatWasDone_andGoesOnTheNextTime() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(
            () ->
                register(Interference.deathAt(PutItemRequest.class, 1))
                    .add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL)))
        .withMessageContaining("The same command again goes on");

    register().add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL));

    assertThat(gateway.keys).hasSize(1);
    assertThat(asTheAuthorizer(ID)).isPresent();
  }

  @Test
  void add_withoutAPlan_keepsTheOneThatIsThere_andTheSuspension() {
    register().add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL));
    register().suspend(ID, true);

    RegisteredClient client = withoutStack().add(ID, OF_ALL, Optional.empty());

    assertThat(client.suspended()).isTrue();
    assertThat(client.usageKey()).isPresent();
    assertThat(asTheAuthorizer(ID)).contains(client);
  }

  @Test
  void add_withoutAGrant_keepsTheOneThatIsThere() {
    register().add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL));

    RegisteredClient client = register().add(ID, Optional.of(UsagePlan.PREMIUM));

    assertThat(client.grant()).isEqualTo(OF_HERON);
    assertThat(asTheAuthorizer(ID)).contains(client);
    assertThat(register().add("new", Optional.empty()).grant()).isEmpty();
  }

  @Test
  void add_byToken_takesAGrantAway() {
    register().add(ID, OF_HERON, Optional.empty());

    register().add(ID, Optional.empty(), Optional.empty());

    assertThat(asTheAuthorizer(ID).orElseThrow().grant()).isEmpty();
  }

  @Test
  void add_withAPlan_needsAStack() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> withoutStack().add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL)))
        .withMessageContaining("--stack");
  }

  @Test
  void suspendAndResume_leaveTheRest() {
    RegisteredClient added = register().add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL));

    assertThat(register().suspend(ID, true)).isTrue();
    assertThat(asTheAuthorizer(ID).orElseThrow().suspended()).isTrue();
    register().suspend(ID, false);

    assertThat(asTheAuthorizer(ID)).contains(added);
  }

  @Test
  void suspend_ofSomebodyUnknown_registersThem_resumeDoesNot() {
    assertThat(register().suspend(ID, true)).isFalse();

    assertThat(asTheAuthorizer(ID).orElseThrow().suspended()).isTrue();
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> register().suspend("another", false))
        .withMessageContaining("another is not registered");
  }

  @Test
  void change_besideASuspension_isRefused() {
    register().add(ID, OF_HERON, Optional.empty());

    assertRefusedBeside(
        () -> register().suspend(ID, true), slow -> slow.add(ID, OF_ALL, Optional.empty()));

    assertThat(asTheAuthorizer(ID).orElseThrow().suspended()).isTrue();
  }

  /** The new plan leaves the grant as it was read, which is not what it is any more. */
  @Test
  void change_ofThePlan_besideAnotherGrant_isRefused() {
    register().add(ID, OF_ALL, Optional.of(UsagePlan.TRIAL));

    assertRefusedBeside(
        () -> register().add(ID, OF_HERON, Optional.empty()),
        slow -> slow.add(ID, Optional.of(UsagePlan.PREMIUM)));

    assertThat(asTheAuthorizer(ID).orElseThrow().grant()).isEqualTo(OF_HERON);
  }

  @Test
  void change_besideAnotherCompany_isRefused() {
    register().add(ID, OF_HERON, Optional.empty());
    Optional<AccessGrant> ofKite = Optional.of(new AccessGrant.OneCompany(new Company("Kite")));

    assertRefusedBeside(
        () -> register().add(ID, ofKite, Optional.empty()), slow -> slow.suspend(ID, false));

    assertThat(asTheAuthorizer(ID).orElseThrow().grant()).isEqualTo(ofKite);
  }

  @Test
  void change_besideAFirstGrant_isRefused() {
    register().add(ID, Optional.empty(), Optional.empty());

    assertRefusedBeside(
        () -> register().add(ID, OF_HERON, Optional.empty()), slow -> slow.suspend(ID, false));

    assertThat(asTheAuthorizer(ID).orElseThrow().grant()).isEqualTo(OF_HERON);
  }

  @Test
  void change_besideAFirstKey_isRefused() {
    register().add(ID, OF_HERON, Optional.empty());

    assertRefusedBeside(
        () -> register().add(ID, Optional.of(UsagePlan.TRIAL)),
        slow -> slow.add(ID, OF_ALL, Optional.empty()));

    RegisteredClient client = asTheAuthorizer(ID).orElseThrow();
    assertThat(client.grant()).isEqualTo(OF_HERON);
    assertThat(client.usageKey()).isPresent();
  }

  @Test
  void change_besideARemoval_isRefused() {
    register().add(ID, OF_HERON, Optional.empty());

    assertRefusedBeside(
        () -> register().remove(ID), slow -> slow.add(ID, OF_ALL, Optional.empty()));

    assertThat(asTheAuthorizer(ID)).isEmpty();
  }

  /** Somebody's change comes between what another change reads and what it writes. */
  private void assertRefusedBeside(Runnable meanwhile, Consumer<ClientRegister> change) {
    ClientRegister slow =
        register(
            Interference.at(
                PutItemRequest.class,
                1,
                request -> {
                  meanwhile.run();
                  return request;
                }));

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> change.accept(slow))
        .withMessageContaining("Somebody else changed this");
  }

  @Test
  void remove_deletesItemAndKey_alsoWhenOnlyTheKeyIsLeft() {
    register().add(ID, OF_HERON, Optional.of(UsagePlan.TRIAL));
    gateway.failing = Optional.of(gateway.asked.size() + 1);
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> register().remove(ID))
        .withMessageContaining("The API key of client " + ID + " is left");
    assertThat(asTheAuthorizer(ID)).isEmpty();

    assertThat(register().remove(ID)).isFalse();

    assertThat(gateway.keys).isEmpty();
    assertThat(gateway.plansOf("key1")).isEmpty();
  }

  @Test
  void lists_haveClientsAndCompanies_byTheirNames() {
    register().add(ID, OF_HERON, Optional.empty());
    register().suspend("other", true);
    register().suspend(HERON, true);

    assertThat(register().clients())
        .extracting(AccessItems.ClientEntry::id)
        .containsExactlyInAnyOrder(ID, "other");
    assertThat(register().companies())
        .containsExactly(new AccessItems.CompanyEntry("heron #1", true));
    assertThat(isSuspended(HERON)).isTrue();
    register().suspend(HERON, false);
    assertThat(isSuspended(HERON)).isFalse();
  }

  @Test
  void platform_isWhatLaunchesFind() {
    Platform added = register().add("https://lms", "c#1", AUTHORIZATION, KEYS);
    assertThat(asALaunch()).contains(added);

    register().change("https://lms", "c#1", p -> with(p, Map.of("1", Optional.of(HERON)), true));
    Platform again = register().add("https://lms", "c#1", KEYS, KEYS);

    assertThat(again.suspended()).isTrue();
    assertThat(again.deployments()).isEqualTo(Map.of("1", Optional.of(HERON)));
    assertThat(asALaunch()).contains(again);
    assertThat(register().platforms()).containsExactly(again);
    assertThat(register().clients()).isEmpty();
  }

  /** The context id, which the platform chooses, is the sort key of the item. */
  @Test
  void platforms_areFound_besideACourseWithTheIdOfTheirSortKey() {
    Platform added = register().add("https://lms", "c#1", AUTHORIZATION, KEYS);
    new DynamoDbConnectedCourses(new CoursesTable(Services.dynamoDb(), table))
        .connect(
            new PlatformCourse("https://lms", "c#1", "1", "PLATFORM"),
            new CourseKey(HERON, new CourseId("1")));

    assertThat(register().platforms()).containsExactly(added);
  }

  @Test
  void invitation_isWhatARegistrationTakes() {
    Invitation invitation =
        new Invitation(
            Secrets.fingerprint("secret"),
            Optional.of(HERON),
            Instant.parse("2026-11-30T09:10:00Z"));

    register().invite(invitation);

    assertThat(
            new DynamoDbInvitations(new CoursesTable(Services.dynamoDb(), table))
                .take(Secrets.fingerprint("secret")))
        .contains(invitation);
  }

  @Test
  void platform_thatIsNotRegistered_cannotBeChanged() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> register().change("https://lms", "c", p -> p))
        .withMessageContaining("https://lms with client c is not registered");
  }

  @Test
  void platform_whoseDeploymentsSomebodyElseChanged_isLeft() {
    register().add("https://lms", "c#1", AUTHORIZATION, KEYS);

    assertRefusedBeside(
        () ->
            register()
                .change("https://lms", "c#1", p -> with(p, Map.of("1", Optional.empty()), false)),
        slow -> slow.change("https://lms", "c#1", p -> with(p, Map.of(), true)));

    assertThat(asALaunch().orElseThrow().deployments()).containsOnlyKeys("1");
  }

  @Test
  void platform_whoseKeysSomebodyElseChanged_isLeft() {
    register().add("https://lms", "c#1", AUTHORIZATION, KEYS);
    URI others = URI.create("https://lms/other-keys");

    assertRefusedBeside(
        () -> register().add("https://lms", "c#1", AUTHORIZATION, others),
        slow ->
            slow.change("https://lms", "c#1", p -> with(p, Map.of("1", Optional.empty()), false)));

    assertThat(asALaunch().orElseThrow().keysUrl()).isEqualTo(others);
  }

  @Test
  void platform_thatSomebodyElseSuspended_isLeft() {
    register().add("https://lms", "c#1", AUTHORIZATION, KEYS);

    assertRefusedBeside(
        () -> register().change("https://lms", "c#1", p -> p.withStatus(true)),
        slow ->
            slow.add("https://lms", "c#1", AUTHORIZATION, URI.create("https://lms/other-keys")));

    assertThat(asALaunch().orElseThrow().suspended()).isTrue();
  }

  private Optional<Platform> asALaunch() {
    return new DynamoDbPlatformRegister(new CoursesTable(Services.dynamoDb(), table))
        .platform("https://lms", "c#1");
  }

  private static Platform with(
      Platform platform, Map<String, Optional<Company>> deployments, boolean suspended) {
    return new Platform(
        platform.issuer(),
        platform.clientId(),
        platform.authorizationEndpoint(),
        platform.keysUrl(),
        deployments,
        suspended);
  }

  @Test
  void tableThatIsNotThere_isNamed() {
    table = "no-such-table";

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> register().clients())
        .withMessageContaining("There is no table no-such-table");
  }

  private Optional<RegisteredClient> asTheAuthorizer(String id) {
    return authorizersRegister().read(Optional.of(id), Optional.empty()).client();
  }

  private boolean isSuspended(Company company) {
    return authorizersRegister().read(Optional.empty(), Optional.of(company)).companySuspended();
  }

  private AccessRegister authorizersRegister() {
    return new DynamoDbAccessRegister(new CoursesTable(Services.dynamoDb(), table));
  }

  private ClientRegister register() {
    return register(Interference.none());
  }

  private ClientRegister register(ExecutionInterceptor dynamoDb) {
    return new ClientRegister(
        Services.dynamoDb(dynamoDb),
        table,
        Optional.of(
            new UsageKeys(
                gateway.client(),
                "engaged",
                Map.of(UsagePlan.TRIAL, "t", UsagePlan.STANDARD, "s", UsagePlan.PREMIUM, "p"))));
  }

  private ClientRegister withoutStack() {
    return new ClientRegister(Services.dynamoDb(), table, Optional.empty());
  }
}
