package org.acsconsole.ui.activity;

import java.time.Instant;
import java.time.ZoneId;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.ShownOutcome;
import org.jspecify.annotations.Nullable;

/** Which activities the user wants to see; null stands for any. */
record ActivityCriteria(
        ActivityTime time,
        @Nullable String operator,
        @Nullable Operation operation,
        @Nullable ShownOutcome outcome,
        ActivitySearch search) {

    static final ActivityCriteria ALL =
            new ActivityCriteria(ActivityTime.ALWAYS, null, null, null, ActivitySearch.NOTHING);

    /** The filter as it is at that time; what is searched for by something that is no ID does not narrow it. */
    ActivityFilter filter(Instant now, ZoneId zone) {
        IdentityId identity = search instanceof ActivitySearch.OfIdentity of ? of.id() : null;
        String request = search instanceof ActivitySearch.OfRequest of ? of.id() : null;
        ActivityFilter.Outcome ended = outcome == null ? null : new ActivityFilter.Outcome(outcome, now);
        return new ActivityFilter(time.at(now, zone), operator, operation, ended, identity, request);
    }
}
