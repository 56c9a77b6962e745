package org.acsconsole.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as it was seen on the service, which does not report its value.
 *
 * @param request the name of the request that it was issued for, see {@link IdentityService#issue}; null if it had none of that
 *     form
 */
public record ObservedToken(IssuedToken token, @Nullable UUID request) {}
