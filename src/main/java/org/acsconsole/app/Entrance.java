package org.acsconsole.app;

import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.Profile;

/** A profile with the service that its sign-in leads to. */
record Entrance(Profile profile, IdentityService service) {}
