package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed on the service.
 *
 * @param setBacks how often the clock was set back, oldest first
 * @param mark what to ask with for what changes later
 */
public record ChangedIdentities(@JsonProperty("value") List<Change> changes, List<SetBack> setBacks, String mark) {

    /** The mark that stands before everything. */
    public static final String FROM_THE_FIRST = "0";

    public ChangedIdentities {
        changes = List.copyOf(changes);
        setBacks = List.copyOf(setBacks);
        Objects.requireNonNull(mark);
    }

    /**
     * A setting back of the clock.
     *
     * @param reached what it showed before
     * @param putTo what it showed after
     */
    public record SetBack(Instant reached, Instant putTo) {

        public SetBack {
            Objects.requireNonNull(reached);
            Objects.requireNonNull(putTo);
        }
    }

    /**
     * An identity that changed.
     *
     * @param seen as it is now
     * @param created whether it was also created since the mark that was asked with
     * @param requests that created it, last revoked its tokens, and deleted it
     * @param attendee whose resource it is in; null for the instructor's
     * @param tokens the newest of those that were issued for it, oldest first
     */
    public record Change(
            @JsonUnwrapped ServiceIdentity seen,
            boolean created,
            @JsonUnwrapped Requests requests,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String attendee,

            List<ServiceToken> tokens) {

        public Change {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * The {@code x-ms-client-request-id} of the requests on an identity; null where there was none.
     *
     * @param clientRequestId of the creation
     * @param revocationRequestId of the last revocation
     * @param deletionRequestId of the deletion
     */
    public record Requests(
            @Nullable String clientRequestId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String revocationRequestId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String deletionRequestId) {}
}
