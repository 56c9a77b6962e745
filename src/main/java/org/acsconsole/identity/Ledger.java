package org.acsconsole.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.acsconsole.reason.LedgerProblem;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one profile: what the console knows of its identities and tokens, and what was done. It is not the directory:
 * what it does not have may still exist in the resource.
 *
 * <p>All methods block, may be called from any thread, and throw {@link FaultException} with a {@link Fault.OfLedger}.
 */
public interface Ledger {

    /** Returns where it is kept, as a user may see it: the path of a file, or the address of a database without credentials. */
    String place();

    /** The resource's GUID as learned from the first identity created there; empty until then. */
    Optional<String> resource();

    /**
     * At most {@code query.limit()} rows. Where few of very many are looked for, it is those that were found in a bounded time, and
     * maybe none: the list is searched on from {@link IdentityPage#searchedTo}. Where very many tokens have expired, the list is put
     * into its order in as many questions.
     */
    IdentityPage page(IdentityQuery query);

    /** At most {@code query.limit()} rows, however long that takes; fewer mean that these are the last. */
    default List<IdentityRow> identities(IdentityQuery query) {
        List<IdentityRow> rows = new ArrayList<>();
        IdentityPage page = new IdentityPage(rows, query.after());
        do {
            page = page(query.goingOn(page.searchedTo(), query.limit() - rows.size()));
            rows.addAll(page.rows());
        } while (!page.ends() && rows.size() < query.limit());
        return rows;
    }

    /**
     * How many identities each filter would show.
     *
     * @param search as in {@link IdentityQuery#search}
     */
    IdentityCounts counts(IdentitySearch search, Instant now);

    /** As {@link #counts(IdentitySearch, Instant)}, with nothing but a text searched for. */
    default IdentityCounts counts(String text, Instant now) {
        return counts(IdentitySearch.of(text), now);
    }

    Optional<Identity> identity(IdentityId id);

    /** Those of the identities that the ledger has, in any order. */
    default List<Identity> identities(List<IdentityId> ids) {
        return ids.stream().flatMap(id -> identity(id).stream()).toList();
    }

    /**
     * Those of the identities that the ledger has, in any order, with what a list shows of their tokens.
     *
     * @param now on the service's clock, for what is live
     */
    List<IdentityRow> rows(List<IdentityId> ids, Instant now);

    /** An empty draft for the rows of a file, which are compared with this ledger as they come; whoever asks closes it. */
    ImportDraft draft();

    /** The newest tokens of an identity, newest first. */
    List<IssuedToken> tokens(IdentityId id, int limit);

    /** One token of an identity; empty if the ledger does not have it. */
    Optional<IssuedToken> token(IdentityId id, TokenFingerprint fingerprint);

    /**
     * The answered tries of the newest tokens of an identity, newest first.
     *
     * @param tokens of how many tokens
     * @param each how many of each token at most
     */
    List<RecordedTrial> trials(IdentityId id, int tokens, int each);

    /** When the next token expires that is not revoked and lives longer than until then; empty if there is none. */
    Optional<Instant> nextExpiry(Instant after);

    /** At most {@code query.limit()} rows; fewer mean that these are the last. */
    List<ActivityRow> activities(ActivityQuery query);

    /**
     * The newest activities, newest first.
     *
     * @param about only those of this identity; null for all
     * @param after the last activity of the page before; null for the first page
     */
    default List<Activity> activities(@Nullable IdentityId about, @Nullable Activity after, int limit) {
        ActivityFilter filter = about == null ? ActivityFilter.ALL : ActivityFilter.about(about);
        return activities(new ActivityQuery(filter, after, limit)).stream()
                .map(ActivityRow::activity)
                .toList();
    }

    /** How many activities the filter shows; not complete if there are so many that counting them takes too long. */
    ActivityCount count(ActivityFilter filter);

    /** The names of those whose activities are in the ledger, in order; at most {@code limit}. */
    List<String> operators(int limit);

    /** The tags that identities have, each as it was first written; at most {@code limit}. */
    List<String> tags(int limit);

    /**
     * Activities that have no outcome, and were begun before that time, on this computer's clock, or by a console that is gone;
     * oldest first.
     */
    List<Activity> interrupted(Instant begunBefore);

    /**
     * Checks that the events of this ledger are as they were written: it walks their chain, and stops at the first that is not.
     * An interrupt ends it with {@link LedgerProblem#NOT_WAITED_FOR}.
     *
     * @param read accepts now and then how many events were read
     */
    ChainCheck verify(LongConsumer read);

    /** The end of the chain of this ledger's events, as it is now; nothing is checked. */
    EventMark newestEvent();

    /** The hash of the event at that position, in hexadecimal; empty if there is none. */
    String eventHash(long position);

    /** Where the chain of the events begins. It looks through all activities. */
    ChainStart chainStart();

    /** How many a clean up is for; an exact number, in time that does not grow with it. */
    long count(CleanUpScope which);

    /**
     * What a clean up would do, and which of those that came into the ledger since then it leaves.
     *
     * @param now on the service's clock, for what is live
     */
    DryRun dryRun(CleanUpScope which, Instant now);

    /** The IDs of those that a clean up is for, but for one that cannot be read. */
    List<IdentityId> ids(CleanUpScope which);

    /**
     * Writes that the activity was begun, or how it ended, and the changes that go with it, all or nothing. Each is an event that
     * stays; in the list of activities the end takes the place of the begin.
     *
     * <p>
     * When it returns, they survive a power cut. An interrupt does not stop it: what the service did must be written.
     */
    void record(Activity activity, List<LedgerChange> changes);

    /**
     * Writes that the activity was done, and its changes, which are read as they are written, all or nothing; they bring identities in
     * or edit them, and take none out.
     *
     * <p>Others wait meanwhile. An interrupt ends it with {@link Fault.Cancelled} unless everything is written.
     */
    void record(Activity done, LedgerChanges changes);

    /** Throws why nothing can be written now, such as that another program has the ledger's lock; it does not wait for that. */
    void checkWritable();

    /** The jobs of this ledger. */
    JobJournal jobs();

    /** A number that becomes another one when somebody else wrote, such as another console; asking costs next to nothing. */
    long changes();

    /** The clock that the times of this ledger are on: {@code own}, or that of a database which several computers share. */
    default InstantSource clock(InstantSource own) {
        return own;
    }

    /** The place on the service that it was followed to; {@link ObservedChanges#FIRST} at the beginning. */
    String followedTo();

    /**
     * Writes what was seen, all or nothing, and goes on to its end. Of consoles that saw the same only the first writes.
     *
     * @param recordedAt on this computer's clock, for what comes in
     * @param row the activity to write if that changed anything
     */
    AppliedChanges follow(ObservedChanges seen, Instant recordedAt, Function<AppliedChanges, Activity> row);
}
