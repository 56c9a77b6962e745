package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A request to reset the service: no identity, the computer's time, no faults. No token of before is accepted again.
 *
 * @param seed {@link #CLASS} to fill the service with a class; null to leave it empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResetRequest(@Nullable String seed) {

    public static final String CLASS = "class";

    public static final ResetRequest EMPTY = new ResetRequest(null);
    public static final ResetRequest WITH_CLASS = new ResetRequest(CLASS);
}
