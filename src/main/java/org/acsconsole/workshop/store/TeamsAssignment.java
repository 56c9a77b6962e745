package org.acsconsole.workshop.store;

import java.util.List;

/**
 * The permission for a Teams user or a Teams resource account to be used with the resource.
 *
 * @param principalType such as {@code user}; the service does not know all that there will be
 * @param clientIds the GUIDs of the applications; empty for all
 */
public record TeamsAssignment(String tenantId, String objectId, String principalType, List<String> clientIds) {

    public TeamsAssignment {
        clientIds = List.copyOf(clientIds);
    }

    static TeamsAssignment stored(String tenantId, String objectId, String principalType, String clientIds) {
        return new TeamsAssignment(
                tenantId, objectId, principalType, clientIds.isEmpty() ? List.of() : List.of(clientIds.split(",")));
    }

    String storedClientIds() {
        return String.join(",", clientIds);
    }
}
