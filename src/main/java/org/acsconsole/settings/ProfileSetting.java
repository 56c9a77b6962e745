package org.acsconsole.settings;

import org.acsconsole.identity.Environment;
import org.acsconsole.identity.RateLimits;

/**
 * A profile setting is a profile as configured in the file.
 *
 * @param reasonRequired whether a reason has to be given for what destroys
 */
public record ProfileSetting(
        String name, Environment environment, SignIn signIn, RateLimits limits, boolean reasonRequired) {

    /** The default profile, which needs no configuration. */
    static final ProfileSetting WORKSHOP =
            new ProfileSetting("Workshop", Environment.WORKSHOP, new SignIn.OwnWorkshop());

    /** A profile with the published limits of its environment. */
    public ProfileSetting(String name, Environment environment, SignIn signIn) {
        this(name, environment, signIn, environment.capabilities().limits(), false);
    }
}
