package org.acsconsole.settings;

import org.acsconsole.identity.Environment;
import org.acsconsole.identity.RateLimits;

/**
 * A profile setting is a profile as configured in the file.
 *
 * @param reasonRequired whether a reason has to be given for what destroys
 * @param readOnly whether nothing may be changed in it
 */
public record ProfileSetting(
        String name,
        Environment environment,
        SignIn signIn,
        RateLimits limits,
        boolean reasonRequired,
        boolean readOnly) {

    /** How many characters a name may have. */
    public static final int LONGEST_NAME = 60;

    /** The default profile, which needs no configuration. */
    static final ProfileSetting WORKSHOP =
            new ProfileSetting("Workshop", Environment.WORKSHOP, new SignIn.OwnWorkshop());

    /** A profile with the published limits of its environment. */
    public ProfileSetting(String name, Environment environment, SignIn signIn) {
        this(name, environment, signIn, environment.capabilities().limits(), false, false);
    }

    /** Returns the profile under another name. */
    public ProfileSetting named(String newName) {
        return new ProfileSetting(newName, environment, signIn.of(newName), limits, reasonRequired, readOnly);
    }
}
