package org.acsconsole.app;

import java.util.function.Function;
import org.acsconsole.host.RoutedService;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityService;

/** Stands in for a service that cannot be connected to; every call says why. */
record Disconnected(Fault why) implements RoutedService {

    @Override
    public void check() {
        throw new FaultException(why);
    }

    @Override
    public <T> T call(Function<IdentityService, T> request) {
        throw new FaultException(why);
    }
}
