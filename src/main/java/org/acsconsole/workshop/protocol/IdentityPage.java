package org.acsconsole.workshop.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Identities in the order of their creation.
 *
 * @param next the ID after which the next page begins; null on the last page
 */
public record IdentityPage(
        List<ServiceIdentity> value, @Nullable String next) {

    public IdentityPage {
        value = List.copyOf(value);
    }
}
