package org.acsconsole.host;

import java.util.function.Consumer;
import org.acsconsole.identity.ServiceLimits;

/** Reports the limits of a service whose limits can be switched. */
@FunctionalInterface
public interface LimitsFeed {

    /** Reports nothing: nobody switches the limits. */
    LimitsFeed NONE = listener -> {};

    /** From now on the listener gets the limits whenever the service says them, and at once if it has said them already. */
    void follow(Consumer<ServiceLimits> listener);
}
