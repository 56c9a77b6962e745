package org.acsconsole.host;

import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.ServiceClock;

/**
 * A profile with the service that its sign-in leads to.
 *
 * @param clock the service's
 * @param limits those that can be switched on the service
 */
public record ConnectedProfile(Profile profile, IdentityService service, ServiceClock clock, LimitsFeed limits) {}
