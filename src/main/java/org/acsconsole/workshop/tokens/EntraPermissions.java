package org.acsconsole.workshop.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an application may do for a user.
 *
 * @param audience the API for which the token is
 * @param names such as {@code Teams.ManageCalls}
 */
public record EntraPermissions(String audience, List<String> names) {

    private static final Set<String> OF_OPEN_ID = Set.of("openid", "profile", "email", "offline_access", "");

    public EntraPermissions {
        names = List.copyOf(names);
    }

    /** Reads a scope, in which each permission stands behind its API; empty if that is not one API. */
    public static Optional<EntraPermissions> of(String scope) {
        String audience = null;
        List<String> names = new ArrayList<>();
        for (String each : scope.split(" ", -1)) {
            int end = each.lastIndexOf('/');
            if (OF_OPEN_ID.contains(each)) {
                continue;
            }
            if (end < 0 || (audience != null && !each.substring(0, end).equals(audience))) {
                return Optional.empty();
            }
            audience = each.substring(0, end);
            names.add(each.substring(end + 1).replace(".default", "user_impersonation"));
        }
        return audience == null ? Optional.empty() : Optional.of(new EntraPermissions(audience, names));
    }
}
