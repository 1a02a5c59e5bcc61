package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Login;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import dev.keepmeengaged.domain.lti.PlatformStorage;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of learning platforms, their courses and logins, written and read. */
public final class LtiItems {

  private static final String ISSUER = "issuer";
  private static final String CLIENT_ID = "clientId";
  private static final String AUTHORIZATION_ENDPOINT = "authorizationEndpoint";
  private static final String KEYS_URL = "keysUrl";
  private static final String DEPLOYMENTS = "deployments";
  static final String COMPANY = "company";
  private static final String COURSE = "course";
  private static final String FINGERPRINT = "fingerprint";
  private static final String STATE = "state";
  private static final String NONCE = "nonce";
  private static final String DEPLOYMENT = "deployment";
  private static final String BROWSER = "browser";
  private static final String FRAME = "storageFrame";
  private static final String SECRET = "storageSecret";

  private LtiItems() {}

  /** The item of a platform. */
  public static Map<String, AttributeValue> of(Platform platform) {
    Map<String, Optional<String>> deployments = new HashMap<>();
    platform
        .deployments()
        .forEach((id, company) -> deployments.put(id, company.map(Company::name)));
    return Item.writer(TableSchema.accessOfPlatform(platform.issuer(), platform.clientId()))
        .text(ISSUER, platform.issuer())
        .text(CLIENT_ID, platform.clientId())
        .text(AUTHORIZATION_ENDPOINT, platform.authorizationEndpoint().toString())
        .text(KEYS_URL, platform.keysUrl().toString())
        .texts(DEPLOYMENTS, deployments)
        .text(AccessItems.STATUS, AccessItems.status(platform.suspended()))
        .attributes();
  }

  /** The platform that an item registers; empty for an item of something else. */
  public static Optional<Platform> platformIn(Map<String, AttributeValue> item) {
    return TableSchema.isPlatform(TableSchema.Key.of(item))
        ? Optional.of(Item.read(item, LtiItems::platform))
        : Optional.empty();
  }

  static Platform platform(Item item) {
    Map<String, Optional<Company>> deployments = new HashMap<>();
    item.texts(DEPLOYMENTS)
        .forEach((id, company) -> deployments.put(id, company.map(Company::new)));
    return new Platform(
        item.text(ISSUER),
        item.text(CLIENT_ID),
        URI.create(item.text(AUTHORIZATION_ENDPOINT)),
        URI.create(item.text(KEYS_URL)),
        deployments,
        AccessItems.suspended(item));
  }

  /** Whether a deployment of a platform is this company's. */
  static boolean isOf(Company company, Item platform) {
    return platform(platform).deployments().containsValue(Optional.of(company));
  }

  /** The platform without the deployments of a company; empty when it had no others. */
  static Optional<Map<String, AttributeValue>> without(Company company, Item item) {
    Platform platform = platform(item);
    Map<String, Optional<Company>> left = new HashMap<>(platform.deployments());
    left.values().removeIf(Optional.of(company)::equals);
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            of(
                new Platform(
                    platform.issuer(),
                    platform.clientId(),
                    platform.authorizationEndpoint(),
                    platform.keysUrl(),
                    left,
                    platform.suspended())));
  }

  /** The item of an invitation. */
  public static Map<String, AttributeValue> of(Invitation invitation) {
    Item.Writer item =
        Item.writer(TableSchema.invitation(invitation.fingerprint()))
            .text(FINGERPRINT, invitation.fingerprint())
            .seconds(TableSchema.EXPIRES, invitation.expires().getEpochSecond());
    invitation.company().ifPresent(company -> item.text(COMPANY, company.name()));
    return item.attributes();
  }

  static Invitation invitation(Item item) {
    return new Invitation(
        item.text(FINGERPRINT),
        item.optionalText(COMPANY).map(Company::new),
        Instant.ofEpochSecond(item.seconds(TableSchema.EXPIRES)));
  }

  static Map<String, AttributeValue> of(PlatformCourse course, CourseKey ours) {
    return Item.writer(TableSchema.accessOfCourse(course))
        .text(COMPANY, ours.company().name())
        .text(COURSE, ours.course().value())
        .attributes();
  }

  static CourseKey course(Item item) {
    return new CourseKey(new Company(item.text(COMPANY)), new CourseId(item.text(COURSE)));
  }

  static Map<String, AttributeValue> of(Login login) {
    Item.Writer item =
        Item.writer(TableSchema.login(login.state()))
            .text(STATE, login.state())
            .text(NONCE, login.nonce())
            .text(ISSUER, login.issuer())
            .text(CLIENT_ID, login.clientId())
            .text(BROWSER, login.browser())
            .seconds(TableSchema.EXPIRES, login.expires().getEpochSecond());
    login.deployment().ifPresent(deployment -> item.text(DEPLOYMENT, deployment));
    login
        .storage()
        .ifPresent(storage -> item.text(FRAME, storage.frame()).text(SECRET, storage.secret()));
    return item.attributes();
  }

  static Login login(Item item) {
    return new Login(
        item.text(STATE),
        item.text(NONCE),
        item.text(ISSUER),
        item.text(CLIENT_ID),
        item.optionalText(DEPLOYMENT),
        item.text(BROWSER),
        item.optionalText(FRAME).map(frame -> new PlatformStorage(frame, item.text(SECRET))),
        Instant.ofEpochSecond(item.seconds(TableSchema.EXPIRES)));
  }
}
