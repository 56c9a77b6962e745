package org.acsconsole.ui;

import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.identity.Workspace;

/** The profiles that are configured, and the way into one. */
public interface Profiles {

    /**
     * A profile to choose.
     *
     * @param place where it leads, as far as it is known before it is opened; never a secret
     */
    record Choice(String name, Environment environment, String place) {}

    /**
     * A profile that was opened.
     *
     * @param problem why its service cannot be used; its ledger can be read all the same
     */
    record Opened(Workspace workspace, Optional<Fault> problem) {}

    List<Choice> choices();

    /** Whether the profile is configured as it was when it was opened. */
    boolean isCurrent(String name);

    /** What changes the profiles. */
    ProfileDesk desk();

    /** The profile's session with Microsoft Entra ID; empty if it does not sign in so, or was not opened yet. */
    default Optional<SignInSession> signIn(String name) {
        return Optional.empty();
    }

    /** The name of the profile to open first. */
    String first();

    /**
     * Blocks until the profile's ledger is open and its service was asked.
     *
     * @throws org.acsconsole.identity.FaultException if the ledger cannot be opened
     */
    Opened open(String name);
}
