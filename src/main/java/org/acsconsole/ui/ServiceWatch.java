package org.acsconsole.ui;

import javafx.beans.value.ObservableValue;
import org.acsconsole.code.CallTarget;
import org.acsconsole.host.OpenToOthers;
import org.acsconsole.host.ServiceState;
import org.acsconsole.identity.Workspace;
import org.acsconsole.token.TokenSignatureCheck;
import org.jspecify.annotations.Nullable;

/**
 * Knows where the service in use is and which key its tokens are signed with, and listens to it where its clock and faults can be
 * set. On the window's thread, but for what is said to block.
 */
public interface ServiceWatch extends TokenSignatureCheck {

    /** Null where the service in use is not of that kind, as Azure's, or was not polled yet. */
    ObservableValue<@Nullable ServiceState> state();

    /** How other computers connect to the workshop service, whatever profile is in use; null while they cannot. */
    ObservableValue<@Nullable OpenToOthers> openToOthers();

    /** What code must call to reach the service in use; null while nobody knows where that is. */
    ObservableValue<@Nullable CallTarget> target();

    /** Why what others do on the service does not come into the ledger at present; null while it does, or no service reports it. */
    ObservableValue<@Nullable Throwable> sustainedFailure();

    /** The profile in use is this one from now on, and nothing is polled from the one before. */
    void follow(@Nullable Workspace workspace);

    /** Polls while anybody can see the result, and rests else. */
    void listen(boolean seen);

    /**
     * Ends all faults that the service was asked for; blocks.
     *
     * @throws org.acsconsole.identity.FaultException if the service does not answer
     */
    void clearFaults();

    /**
     * Lets no other computer connect to the workshop service any more; blocks.
     *
     * @throws org.acsconsole.identity.FaultException if the service does not answer
     */
    void endOpenToOthers();
}
