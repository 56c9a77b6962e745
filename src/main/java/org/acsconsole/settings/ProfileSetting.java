package org.acsconsole.settings;

import org.acsconsole.identity.Environment;
import org.acsconsole.identity.RateLimits;

/** A profile setting is a profile as configured in the file. */
public record ProfileSetting(String name, Environment environment, SignIn signIn, RateLimits limits) {

    /** The default profile, which needs no configuration. */
    static final ProfileSetting WORKSHOP =
            new ProfileSetting("Workshop", Environment.WORKSHOP, new SignIn.OwnWorkshop());

    /** A profile with the published limits of its environment. */
    public ProfileSetting(String name, Environment environment, SignIn signIn) {
        this(name, environment, signIn, environment.capabilities().limits());
    }
}
