package org.acsconsole.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why there is nothing to do for an item of a job, so that it is skipped and the service is not called. */
public enum SkipCause {
    /** The identity is deleted already. */
    DELETED,
    /** The service answered before that it does not have the identity. */
    MISSING,
    /** The identity belongs to another resource, such as an attendee's, whose keys alone can do anything to it. */
    OTHER_RESOURCE,
    NOT_IN_LEDGER,
    /** The identity did not come into being with this ledger, so that a clean up leaves it. */
    NOT_CREATED_HERE,
    /** A Teams user belongs to a tenant: the resource issues, revokes and deletes nothing there. */
    TEAMS_USER;

    /**
     * The cause for an item of such a job; empty if there is something to do.
     *
     * @param known the identity as the ledger has it; null if it does not
     * @param resource that the ledger is of; null while it is not known
     */
    public static Optional<SkipCause> of(
            JobKind kind, IdentityId id, @Nullable Identity known, @Nullable String resource) {
        if (kind.bringsIdentities()) {
            return Optional.empty();
        }
        if (id.isTeamsUser() && kind.isOfResource()) {
            return Optional.of(TEAMS_USER);
        }
        boolean foreign = resource != null && id.isForeignTo(resource);
        if (foreign && (known == null || kind.isOfResource())) {
            return Optional.of(OTHER_RESOURCE);
        }
        return known == null ? Optional.of(NOT_IN_LEDGER) : of(kind, known.state());
    }

    private static Optional<SkipCause> of(JobKind kind, IdentityState state) {
        return switch (kind) {
            case ISSUE, REVOKE ->
                switch (state) {
                    case DELETED -> Optional.of(DELETED);
                    case MISSING -> Optional.of(MISSING);
                    case ACTIVE, REVOKED, UNKNOWN, DAMAGED -> Optional.empty();
                };
            case DELETE, CLEAN_UP -> state == IdentityState.DELETED ? Optional.of(DELETED) : Optional.empty();
            case CREATE, CREATE_WITH_TOKEN, ADD, FORGET, EDIT -> Optional.empty();
        };
    }

    /** The stable name, such as {@code other-resource}, which stands with the item. */
    public String code() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** The cause that has this stable name; empty if none has. */
    public static Optional<SkipCause> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
