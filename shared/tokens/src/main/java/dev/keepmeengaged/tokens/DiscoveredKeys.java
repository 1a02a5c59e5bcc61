package dev.keepmeengaged.tokens;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import dev.keepmeengaged.json.JsonException;
import dev.keepmeengaged.json.JsonReader;
import dev.keepmeengaged.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The keys at the address that the issuer's OpenID configuration names (OpenID Connect Discovery
 * 1.0, 4). The configuration is read each time, so that an issuer can move its keys.
 */
final class DiscoveredKeys implements JWKSetSource<SecurityContext> {

  private static final JsonReader JSON = new JsonReader(20);

  private final String issuer;
  private final URI configuration;
  private final ResourceRetriever http;

  DiscoveredKeys(String issuer, ResourceRetriever http) {
    this.issuer = issuer;
    this.configuration =
        URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    this.http = http;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    return new URLBasedJWKSetSource<>(IssuerKeys.url(keysUrl()), http)
        .getJWKSet(refresh, now, context);
  }

  private URI keysUrl() throws KeySourceException {
    try {
      JsonValue json =
          JSON.read(
              http.retrieveResource(IssuerKeys.url(configuration))
                  .getContent()
                  .getBytes(StandardCharsets.UTF_8));
      if (!json.get("issuer").asString().equals(issuer)) {
        throw new JWKSetUnavailableException("the OpenID configuration is of another issuer");
      }
      return SecureAddress.ofEndpoint(json.get("jwks_uri").asString())
          .orElseThrow(
              () -> new JWKSetUnavailableException("the address of the keys is not https"));
    } catch (IOException e) {
      throw new JWKSetRetrievalException("the OpenID configuration cannot be read", e);
    } catch (JsonException e) {
      throw new JWKSetUnavailableException("the OpenID configuration is not one", e);
    }
  }

  @Override
  public void close() {
    // There is nothing that is open.
  }
}
