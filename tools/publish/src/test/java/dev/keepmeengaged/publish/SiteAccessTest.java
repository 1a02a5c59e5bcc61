package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteAccessTest {

  private static final SiteVersion SITE = SiteVersion.read(Path.of("../../static-site"));

  private static final Map<String, String> SIGNS_IN =
      Map.of(
          "AccessMode", "token",
          "SiteIssuer", "https://login.example.com:8443/realms/learning",
          "SiteClientId", "kme-site",
          "SiteScopes", "openid access");

  private static String startPage(SiteVersion site) {
    return site.pages().get(site.pages().size() - 1).content().asUtf8String();
  }

  private static String told(Map<String, String> outputs) {
    return startPage(SiteAccess.of(outputs).orElseThrow().tell(SITE));
  }

  @Test
  void openStack_andOneFromBeforeThereWereModes_tellNothing() {
    assertThat(SiteAccess.of(Map.of("AccessMode", "open"))).isEmpty();
    assertThat(SiteAccess.of(Map.of())).isEmpty();
    assertThat(startPage(SITE)).contains("<meta name=\"kme-api\" content=\"service\">");
  }

  @Test
  void stackThatSignsPeopleIn_tellsWhereAndAsWhichClient_andLetsScriptsFetchThere() {
    assertThat(told(SIGNS_IN))
        .contains(
            "<meta name=\"kme-api\" content=\"token\""
                + " data-issuer=\"https://login.example.com:8443/realms/learning\""
                + " data-client=\"kme-site\" data-scopes=\"openid access\">")
        .contains("connect-src 'self' https://login.example.com:8443; ");
  }

  @Test
  void furtherOrigins_areFetchedFromToo() {
    Map<String, String> outputs = new HashMap<>(SIGNS_IN);
    outputs.put("SignInOrigins", "https://tokens.example.com");

    assertThat(told(outputs))
        .contains("connect-src 'self' https://login.example.com:8443 https://tokens.example.com; ");
  }

  @Test
  void stackWithoutAClientOfTheSite_tellsThatTokensAreNeeded() {
    assertThat(told(Map.of("AccessMode", "token")))
        .contains("<meta name=\"kme-api\" content=\"token\">")
        .contains("connect-src 'self'; ");
  }

  @Test
  void nothingElseOfTheSiteChanges() {
    SiteVersion told = SiteAccess.of(SIGNS_IN).orElseThrow().tell(SITE);

    assertThat(told.name()).isEqualTo(SITE.name());
    assertThat(told.parts()).isEqualTo(SITE.parts());
    assertThat(told.pages().get(0)).isEqualTo(SITE.pages().get(0));
  }

  @Test
  void attributes_cannotEndEarly() {
    SiteAccess access =
        new SiteAccess(
            Optional.of(new SiteAccess.SignIn("https://login.example.com/\"><b>&", "c", "s", "")));

    assertThat(access.told(startPage(SITE)))
        .contains("data-issuer=\"https://login.example.com/&quot;>&lt;b>&amp;\"");
  }

  @Test
  void siteFromBefore_isRefused() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> SiteAccess.of(SIGNS_IN).orElseThrow().told("<html></html>"))
        .withMessageContaining("cannot be told");
  }
}
