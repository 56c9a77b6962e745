package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request to change the resources of attendees in one way; null for the ways that are not meant.
 *
 * @param make the names of attendees who get one each, one on a line
 * @param remove the GUID of one that goes, with all that is in it
 * @param rotatePrimary the GUID of one that gets another primary key
 * @param rotateSecondary the GUID of one that gets another secondary key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResourcesChange(
        @Nullable String make,
        @Nullable String remove,
        @Nullable String rotatePrimary,
        @Nullable String rotateSecondary) {

    public static ResourcesChange make(List<String> names) {
        return new ResourcesChange(String.join("\n", names), null, null, null);
    }

    public static ResourcesChange remove(String id) {
        return new ResourcesChange(null, id, null, null);
    }

    /**
     * Another key in the place of one of the two.
     *
     * @param key 1 for the primary key, 2 for the secondary one
     */
    public static ResourcesChange rotate(String id, int key) {
        return new ResourcesChange(null, null, key == 1 ? id : null, key == 1 ? null : id);
    }

    /** Whether exactly one way is meant. */
    public boolean isSingle() {
        return Stream.of(make, remove, rotatePrimary, rotateSecondary)
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }
}
