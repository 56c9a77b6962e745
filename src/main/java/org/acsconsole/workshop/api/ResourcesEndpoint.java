package org.acsconsole.workshop.api;

import java.time.Instant;
import java.util.List;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.acsconsole.workshop.protocol.AttendeeResources;
import org.acsconsole.workshop.protocol.ControlJson;
import org.acsconsole.workshop.protocol.ResourcesChange;
import org.acsconsole.workshop.store.StoredResource;

/** {@code /_workshop/resources}: the resources of the attendees and the instructor's own, and how they are made, rotated and removed. */
final class ResourcesEndpoint {

    private final Resources resources;
    private final Identities identities;

    ResourcesEndpoint(Resources resources, Identities identities) {
        this.resources = resources;
        this.identities = identities;
    }

    HttpAnswer read(HttpCall call, RequestTarget target) {
        String endpoint = "https://" + call.header("Host") + "/";
        return HttpAnswer.of(
                200,
                ControlJson.write(new AttendeeResources(
                        resources.attendees().stream()
                                .map(each -> described(each, endpoint))
                                .toList(),
                        instructor(endpoint))));
    }

    HttpAnswer change(HttpCall call, RequestTarget target) {
        ResourcesChange change = ControlBody.parse(call.body()).as(ResourcesChange.class);
        if (!change.isSingle()) {
            throw Refusal.malformed(
                    "The body must have exactly one field: one of make, remove, rotatePrimary, rotateSecondary.");
        }
        if (change.make() != null) {
            make(change.make().lines().map(String::strip).toList());
        } else if (change.remove() != null) {
            require(resources.remove(change.remove(), identities.clock().instant()));
        } else if (change.rotatePrimary() != null) {
            require(resources.rotate(change.rotatePrimary(), 1));
        } else {
            require(resources.rotate(String.valueOf(change.rotateSecondary()), 2));
        }
        return read(call, target);
    }

    private void make(List<String> lines) {
        List<String> names = lines.stream().filter(name -> !name.isEmpty()).toList();
        if (names.isEmpty() || names.stream().anyMatch(name -> name.length() > AttendeeResource.LONGEST_NAME)) {
            throw Refusal.malformed("'make' must have names of at most " + AttendeeResource.LONGEST_NAME
                    + " characters, one on a line.");
        }
        if (resources.attendees().size() + names.size() > Resources.MOST) {
            throw Refusal.malformed("There can be " + Resources.MOST + " attendees at most.");
        }
        resources.make(names);
    }

    private static void require(boolean found) {
        if (!found) {
            throw new Refusal(404, "ResourceNotFound", "There is no resource with that ID.");
        }
    }

    private AttendeeResource described(StoredResource resource, String endpoint) {
        return new AttendeeResource(
                resource.guid(),
                resource.name(),
                resource.madeOn(),
                connectionString(endpoint, resources.key(resource, 1)),
                connectionString(endpoint, resources.key(resource, 2)));
    }

    private AttendeeResource instructor(String endpoint) {
        return new AttendeeResource(
                resources.instructorId(),
                "",
                Instant.EPOCH,
                connectionString(endpoint, resources.instructorKey(1)),
                connectionString(endpoint, resources.instructorKey(2)));
    }

    private static String connectionString(String endpoint, String key) {
        return "endpoint=" + endpoint + ";accesskey=" + key;
    }
}
