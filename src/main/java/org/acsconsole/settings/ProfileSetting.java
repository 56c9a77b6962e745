package org.acsconsole.settings;

import org.acsconsole.identity.Environment;

/** A profile setting is a profile as configured in the file. */
public record ProfileSetting(String name, Environment environment, SignIn signIn) {

    /** The default profile, which needs no configuration. */
    static final ProfileSetting WORKSHOP =
            new ProfileSetting("Workshop", Environment.WORKSHOP, new SignIn.OwnWorkshop());
}
