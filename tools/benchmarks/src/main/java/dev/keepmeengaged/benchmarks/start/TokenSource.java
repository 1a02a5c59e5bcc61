package dev.keepmeengaged.benchmarks.start;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.local.issuer.Accounts;
import dev.keepmeengaged.local.issuer.Issuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;

/** The local issuer with one client, of one company, and tokens that live for five minutes. */
final class TokenSource implements AutoCloseable {

  private static final String CLIENT = "benchmark";

  private final Issuer issuer;

  private TokenSource(Issuer issuer) {
    this.issuer = issuer;
  }

  static TokenSource start(String company) {
    try {
      Issuer issuer = Issuer.bind();
      issuer.serve(
          new Accounts(
              List.of(
                  new Accounts.Machine(
                      CLIENT, CLIENT, new AccessGrant.OneCompany(new Company(company)))),
              List.of()),
          URI.create("http://127.0.0.1"),
          Clock.systemUTC());
      return new TokenSource(issuer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI issuer() {
    return issuer.address();
  }

  String token() {
    HttpRequest request =
        HttpRequest.newBuilder(issuer().resolve("/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id=%1$s&client_secret=%1$s"
                        .formatted(CLIENT)))
            .build();
    try {
      String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      return String.valueOf(JSON.std.mapFrom(answer).get("access_token"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    issuer.close();
  }
}
