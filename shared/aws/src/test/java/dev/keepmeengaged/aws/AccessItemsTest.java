package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessItemsTest {

  @Test
  void optionalAttributes_areAllThatAClientWithEverythingHas_andOneWithNothingHasNot() {
    AccessGrant grant = new AccessGrant.OneCompany(new Company("heron"));
    Set<String> attributes =
        new HashSet<>(
            AccessItems.of("c", new RegisteredClient(Optional.of(grant), false, Optional.of("k")))
                .keySet());

    attributes.removeAll(
        AccessItems.of("c", new RegisteredClient(Optional.empty(), false, Optional.empty()))
            .keySet());

    assertThat(AccessItems.OPTIONAL_OF_CLIENTS).isEqualTo(attributes);
  }
}
