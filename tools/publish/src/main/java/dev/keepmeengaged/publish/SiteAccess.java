package dev.keepmeengaged.publish;

import dev.keepmeengaged.publish.SiteVersion.SiteFile;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;

/**
 * What the start page is told where the API takes tokens: that it does, and where people sign in.
 * Everywhere else the page is as it was made, and knows nothing of tokens.
 *
 * @param signIn empty where nobody can sign in on the site
 */
public record SiteAccess(Optional<SignIn> signIn) {

  /**
   * The site as a client of an issuer.
   *
   * @param issuer exactly as its tokens name it
   * @param client the id of the site's public client
   * @param scopes with blanks between them
   * @param origins further ones that the site fetches tokens from, with blanks between them; empty
   *     where there are none
   */
  public record SignIn(String issuer, String client, String scopes, String origins) {

    private String attributes() {
      return " data-issuer=\"%s\" data-client=\"%s\" data-scopes=\"%s\""
          .formatted(escaped(issuer), escaped(client), escaped(scopes));
    }

    private String sources() {
      return Stream.of(issuer.replaceFirst("(?<=[^:/])/.*", ""), origins)
          .filter(one -> !one.isEmpty())
          .map(SignIn::escaped)
          .collect(Collectors.joining(" ", " ", ""));
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
  }

  private static final String OPEN = "<meta name=\"kme-api\" content=\"service\">";
  private static final String TOKEN = "<meta name=\"kme-api\" content=\"token\"%s>";
  private static final String FETCHES = "connect-src 'self'";

  /**
   * What a stack says of the site; empty where its API is open, or from before there were modes.
   */
  static Optional<SiteAccess> of(Map<String, String> outputs) {
    if (!"token".equals(outputs.get(StackOutputs.ACCESS_MODE))) {
      return Optional.empty();
    }
    return Optional.of(
        new SiteAccess(
            Optional.ofNullable(outputs.get(StackOutputs.SITE_CLIENT))
                .map(
                    client ->
                        new SignIn(
                            outputs.getOrDefault(StackOutputs.SITE_ISSUER, ""),
                            client,
                            outputs.getOrDefault(StackOutputs.SITE_SCOPES, ""),
                            outputs.getOrDefault(StackOutputs.SIGN_IN_ORIGINS, "")))));
  }

  /**
   * A site whose start page is told.
   *
   * @throws PublishException when the page cannot be
   */
  SiteVersion tell(SiteVersion site) {
    return new SiteVersion(
        site.name(),
        site.parts(),
        site.pages().stream()
            .map(page -> page.key().equals(SiteVersion.START_PAGE) ? told(page) : page)
            .toList());
  }

  private SiteFile told(SiteFile page) {
    return new SiteFile(
        page.key(),
        page.contentType(),
        page.cacheControl(),
        SdkBytes.fromUtf8String(told(page.content().asUtf8String())));
  }

  /**
   * A start page that is told.
   *
   * @throws PublishException when the page cannot be
   */
  public String told(String page) {
    if (!page.contains(OPEN) || !page.contains(FETCHES)) {
      throw new PublishException(
          "The site is from before people could sign in: its start page cannot be told where.");
    }
    return page.replace(OPEN, TOKEN.formatted(signIn.map(SignIn::attributes).orElse("")))
        .replace(FETCHES, FETCHES + signIn.map(SignIn::sources).orElse(""));
  }
}
