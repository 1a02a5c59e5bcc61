/** What every implementation of a port does: abstract tests that fakes and adapters pass. */
@NullMarked
package dev.keepmeengaged.domain.contract;

import org.jspecify.annotations.NullMarked;
