package org.acsconsole.workshop.protocol;

import java.util.List;

/** The resources of all attendees, in the order in which they were made. */
public record AttendeeResources(List<AttendeeResource> value) {

    public AttendeeResources {
        value = List.copyOf(value);
    }
}
