package dev.keepmeengaged.local.issuer;

import dev.keepmeengaged.domain.AccessGrant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * Who gets tokens: machines by their secret, people by saying who they are.
 *
 * @param people in the order in which the page offers them
 */
public record Accounts(List<Machine> machines, List<Person> people) {

  public Accounts {
    machines = List.copyOf(machines);
    people = List.copyOf(people);
  }

  /**
   * A client that acts for itself.
   *
   * @param id its {@code client_id}
   * @param grant what its tokens say that it may read
   */
  public record Machine(String id, String secret, AccessGrant grant) {}

  /**
   * A person, who signs in on the site.
   *
   * @param id what tokens name them by
   * @param name what the page calls them
   * @param grant what their tokens say that they may read
   */
  public record Person(String id, String name, AccessGrant grant) {}

  /** The machine with this id and secret. */
  Optional<Machine> machine(String id, String secret) {
    return machines.stream()
        .filter(machine -> machine.id().equals(id) && isSame(machine.secret(), secret))
        .findFirst();
  }

  /** The person with this id. */
  Optional<Person> person(String id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** Takes as long for a secret that is nearly right as for any other. */
  private static boolean isSame(String secret, String given) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
