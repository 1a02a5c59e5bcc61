package dev.keepmeengaged.tokens;

import dev.keepmeengaged.domain.TokenSigner;
import dev.keepmeengaged.domain.contract.TokenSignerContract;

class LocalTokenSignerTest extends TokenSignerContract {

  private static final TokenSigner SIGNER = LocalTokenSigner.withNewKey();

  @Override
  protected TokenSigner signer() {
    return SIGNER;
  }
}
