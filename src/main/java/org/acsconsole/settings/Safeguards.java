package org.acsconsole.settings;

import org.acsconsole.identity.Environment;
import org.acsconsole.identity.RateLimits;

/**
 * Safeguards are what a profile has against calls that nobody wants.
 *
 * @param limits how many calls are sent at most
 * @param reasonRequired whether a reason has to be given for what destroys
 * @param readOnly whether nothing may be changed in it
 */
public record Safeguards(RateLimits limits, boolean reasonRequired, boolean readOnly) {

    /** Everything is possible without a reason, under the published limits. */
    static Safeguards usualFor(Environment environment) {
        return new Safeguards(environment.capabilities().limits(), false, false);
    }
}
