package org.acsconsole.workshop.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resources of all attendees, in the order in which they were made.
 *
 * @param instructor the one that is no attendee's, with no name; null in the answer of an earlier service
 */
public record AttendeeResources(
        List<AttendeeResource> value, @Nullable AttendeeResource instructor) {

    public AttendeeResources {
        value = List.copyOf(value);
    }
}
