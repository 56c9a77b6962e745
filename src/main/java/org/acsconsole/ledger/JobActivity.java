package org.acsconsole.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobCounts;
import org.acsconsole.identity.JobState;

/** Makes the activity of a job as a whole, which stands in the list in place of those of its items. */
final class JobActivity {

    private JobActivity() {}

    static Activity begun(Job job) {
        return activity(job, new Activity.Result(Activity.Outcome.STARTED, null, null, Duration.ZERO));
    }

    /** What is known of it at that time: it may go on later, and then ends again. */
    static Activity ended(Job job, Instant now) {
        Duration took = Duration.between(job.begun().at(), now);
        return activity(
                job,
                new Activity.Result(
                        outcome(job.state(), job.counts()),
                        job.progress().code(),
                        null,
                        took.isNegative() ? Duration.ZERO : took));
    }

    /** What is known of it once one of its items, whose outcome was unknown, is known to be done. */
    static Activity again(Activity ended, JobState state, JobCounts counts) {
        Activity.Result before = ended.result();
        return new Activity(
                ended.key(),
                ended.at(),
                ended.operator(),
                ended.operation(),
                new Activity.Subject(null, detail(counts), ended.subject().cause()),
                new Activity.Result(outcome(state, counts), before.code(), before.requestId(), before.took()));
    }

    private static Activity.Outcome outcome(JobState state, JobCounts counts) {
        if (counts.of(ItemState.UNKNOWN, ItemState.SENT) > 0) {
            return Activity.Outcome.UNKNOWN;
        }
        if (state != JobState.ENDED) {
            return Activity.Outcome.STOPPED;
        }
        return counts.of(ItemState.FAILED) == 0 ? Activity.Outcome.DONE : Activity.Outcome.FAILED;
    }

    private static Activity activity(Job job, Activity.Result result) {
        return new Activity(
                job.key(),
                job.begun().at(),
                job.begun().operator(),
                job.kind().operation(),
                new Activity.Subject(null, detail(job.counts()), new Activity.Cause(job.key(), null, job.reason())),
                result);
    }

    /** The number of items, and how many are in each state, such as {@code items:90,done:73,failed:17}. */
    private static String detail(JobCounts counts) {
        return Stream.concat(
                        Stream.of("items:" + counts.total()),
                        Stream.of(ItemState.values())
                                .filter(state -> counts.of(state) > 0)
                                .map(state -> state.name().toLowerCase(Locale.ROOT) + ":" + counts.of(state)))
                .collect(Collectors.joining(","));
    }
}
