package org.acsconsole.settings;

import org.acsconsole.identity.Environment;

/** A profile as it is configured. */
public record ProfileSetting(String name, Environment environment, SignIn signIn) {

    /** The profile that works on an empty machine. */
    static final ProfileSetting WORKSHOP =
            new ProfileSetting("Workshop", Environment.WORKSHOP, new SignIn.OwnWorkshop());
}
