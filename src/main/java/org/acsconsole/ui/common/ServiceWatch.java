package org.acsconsole.ui.common;

import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the service in use, where its clock and faults can be set, and knows the key that its tokens are signed with. On
 * the window's thread, but for what is said to block.
 */
public interface ServiceWatch extends SignatureCheck {

    /** Null where the service in use is not of that kind, as Azure's, or was not heard yet. */
    ObservableValue<@Nullable ServiceState> state();

    /** The profile in use is this one from now on, and nothing is heard from the one before. */
    void follow(@Nullable Workspace workspace);

    /** Listens while anybody can see what is heard, and rests else. */
    void listen(boolean seen);

    /**
     * Ends all disturbances; blocks.
     *
     * @throws org.acsconsole.identity.FaultException if the service does not answer
     */
    void calm();
}
