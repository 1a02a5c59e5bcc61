package dev.keepmeengaged.authorizer;

import static java.util.Collections.singletonList;

import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.http.PercentEncoding;
import dev.keepmeengaged.tokens.Claims;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of whose data its caller may read: by a claim with the company's name, and by
 * the scopes {@code kme/company:} with a percent-encoded name and {@code kme/all-companies}.
 */
final class TokenGrants {

  private static final String ALL_COMPANIES = "kme/all-companies";
  private static final String COMPANY_PREFIX = "kme/company:";
  private static final Pattern BLANKS = Pattern.compile(" +");

  private final String companyClaim;
  private final List<String> path;

  /**
   * @param companyClaim the name of the claim; one that is not there leads, by its dots, into
   *     nested objects
   */
  TokenGrants(String companyClaim) {
    this.companyClaim = companyClaim;
    this.path = List.of(companyClaim.split("\\.", -1));
  }

  /** A claim or a scope is there and names no company. */
  private static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * All that a token says, each grant once.
   *
   * @return empty when a claim or a scope is there and names no company
   */
  Optional<Set<AccessGrant>> of(Claims claims) {
    try {
      return Optional.of(all(claims));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private Set<AccessGrant> all(Claims claims) throws MalformedException {
    Set<AccessGrant> grants = new LinkedHashSet<>();
    Optional<Company> company = claimed(claims);
    company.ifPresent(claimed -> grants.add(new AccessGrant.OneCompany(claimed)));
    for (String scope : scopes(claims)) {
      if (scope.equals(ALL_COMPANIES)) {
        grants.add(new AccessGrant.AllCompanies());
      } else if (scope.startsWith(COMPANY_PREFIX)) {
        grants.add(
            new AccessGrant.OneCompany(
                named(
                    PercentEncoding.decode(scope.substring(COMPANY_PREFIX.length()))
                        .orElse(null))));
      }
    }
    return grants;
  }

  private Optional<Company> claimed(Claims claims) throws MalformedException {
    if (claims.has(companyClaim)) {
      return Optional.of(named(claims.all().get(companyClaim)));
    }
    Map<?, ?> object = claims.all();
    for (String name : path.subList(0, path.size() - 1)) {
      if (!object.containsKey(name)) {
        return Optional.empty();
      }
      if (!(object.get(name) instanceof Map<?, ?> nested)) {
        throw new MalformedException();
      }
      object = nested;
    }
    String last = path.get(path.size() - 1);
    return object.containsKey(last) ? Optional.of(named(object.get(last))) : Optional.empty();
  }

  /**
   * A name, or a list of one: Entra's directory extensions and Keycloak's organizations are that.
   */
  private static Company named(@Nullable Object name) throws MalformedException {
    Object only = name instanceof List<?> list && list.size() == 1 ? list.get(0) : name;
    if (!(only instanceof String text)) {
      throw new MalformedException();
    }
    try {
      return new Company(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedException();
    }
  }

  /** OAuth's {@code scope}, a string with blanks, and Entra's {@code scp}; either as a list too. */
  private static List<String> scopes(Claims claims) throws MalformedException {
    List<String> scopes = new ArrayList<>();
    for (String claim : List.of("scope", "scp")) {
      if (claims.has(claim)) {
        Object value = claims.all().get(claim);
        for (Object part : value instanceof List<?> list ? list : singletonList(value)) {
          if (!(part instanceof String text)) {
            throw new MalformedException();
          }
          BLANKS.splitAsStream(text).forEach(scopes::add);
        }
      }
    }
    return scopes;
  }
}
