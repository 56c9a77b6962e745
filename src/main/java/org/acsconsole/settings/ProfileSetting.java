package org.acsconsole.settings;

import org.acsconsole.identity.Environment;
import org.acsconsole.identity.RateLimits;
import org.jspecify.annotations.Nullable;

/**
 * A profile setting is a profile as configured in the file.
 *
 * @param network how its hosts are reached
 * @param ledger where its ledger is kept, the path of a file or the address of a database; null for where all that say nothing have theirs
 */
public record ProfileSetting(
        String name,
        Environment environment,
        SignIn signIn,
        NetworkSetting network,
        Safeguards safeguards,
        @Nullable String ledger) {

    /** How many characters a name may have. */
    public static final int LONGEST_NAME = 60;

    /** The default profile, which needs no configuration. */
    static final ProfileSetting WORKSHOP =
            new ProfileSetting("Workshop", Environment.WORKSHOP, new SignIn.OwnWorkshop());

    /** A profile with the system's network, the usual safeguards of its environment, and the common ledger. */
    public ProfileSetting(String name, Environment environment, SignIn signIn) {
        this(name, environment, signIn, NetworkSetting.OF_SYSTEM, Safeguards.usualFor(environment), null);
    }

    /** Returns the profile under another name. */
    public ProfileSetting named(String newName) {
        return new ProfileSetting(newName, environment, signIn.of(newName), network.of(newName), safeguards, ledger);
    }

    /** Returns the profile with another network. */
    public ProfileSetting over(NetworkSetting newNetwork) {
        return new ProfileSetting(name, environment, signIn, newNetwork, safeguards, ledger);
    }

    /** Returns the profile for somebody else: without a secret, and without a place on this computer. */
    ProfileSetting shared() {
        return new ProfileSetting(name, environment, signIn.shared(name), network.shared(), safeguards, null);
    }

    /** Returns how many calls are sent at most. */
    public RateLimits limits() {
        return safeguards.limits();
    }

    /** Whether nothing may be changed in it. */
    public boolean readOnly() {
        return safeguards.readOnly();
    }

    /** Whether a reason has to be given for what destroys. */
    public boolean reasonRequired() {
        return safeguards.reasonRequired();
    }
}
