package org.acsconsole.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.JobItem;
import org.acsconsole.ledger.store.BoundStatement;
import org.jspecify.annotations.Nullable;

/**
 * One event of a profile's ledger, which never changes once it is written.
 *
 * @param fields what {@link #COLUMNS} name, each as text; numbers are decimal
 */
record Event(List<@Nullable String> fields) {

    static final List<String> COLUMNS = List.of(
            "kind",
            "key",
            "at",
            "operator",
            "operation",
            "identity",
            "detail",
            "outcome",
            "code",
            "request_id",
            "took_nanos",
            "reason",
            "job");
    private static final List<String> NUMBERS = List.of("at", "took_nanos");

    Event {
        fields = Collections.unmodifiableList(fields);
    }

    /** What an event says; ledgers of older consoles also have WITHDRAWN. */
    enum Kind {
        /** An activity was begun; the service is called only after it is written. */
        BEGUN,
        /** An activity ended, with its outcome and what it changed. */
        ENDED,
        /** Identities, tokens and the list of activities begin again; the events before stay. */
        RESET,
        /** The ledger of a profile whose resource was unknown was merged into this one; the detail names its head. */
        MERGED
    }

    /** @param at when it is written */
    static Event of(Kind kind, Activity activity, Instant at) {
        IdentityId id = activity.subject().identity();
        Activity.Result result = activity.result();
        return new Event(Arrays.asList(
                kind.name(),
                activity.key().toString(),
                Long.toString(Instants.micros(at)),
                activity.operator(),
                activity.operation().name(),
                id == null ? null : id.value(),
                activity.subject().detail(),
                result.outcome().name(),
                result.code(),
                result.requestId(),
                Long.toString(result.took().toNanos()),
                activity.subject().cause().reason(),
                job(activity.subject().cause())));
    }

    /** The job's key, and the position of the item where it is one. */
    private static @Nullable String job(Activity.Cause cause) {
        JobItem item = cause.item();
        return item == null ? Objects.toString(cause.job(), null) : item.toString();
    }

    static Event merged(String head, Instant at) {
        String key = UUID.randomUUID().toString();
        return new Event(Arrays.asList(
                Kind.MERGED.name(),
                key,
                Long.toString(Instants.micros(at)),
                "",
                "",
                null,
                head,
                Activity.Outcome.DONE.name(),
                null,
                null,
                "0",
                "",
                null));
    }

    /** What its hash is over: one that is of no job says nothing of jobs, as those that older consoles wrote. */
    List<@Nullable String> hashed() {
        int last = fields.size() - 1;
        return fields.get(last) == null ? fields.subList(0, last) : fields;
    }

    void bindTo(BoundStatement insert) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            String column = COLUMNS.get(i);
            String value = fields.get(i);
            if (value != null && NUMBERS.contains(column)) {
                insert.bind(column, Long.parseLong(value));
            } else {
                insert.bind(column, value);
            }
        }
    }
}
