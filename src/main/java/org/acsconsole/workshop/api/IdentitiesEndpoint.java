package org.acsconsole.workshop.api;

import java.util.List;
import java.util.NavigableMap;
import org.acsconsole.workshop.clock.ClockHighWaterMarks;
import org.acsconsole.workshop.clock.WorkshopClock;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.ChangedIdentities;
import org.acsconsole.workshop.protocol.ControlJson;
import org.acsconsole.workshop.protocol.IdentityPage;
import org.acsconsole.workshop.protocol.ServiceIdentity;
import org.acsconsole.workshop.protocol.ServiceToken;
import org.acsconsole.workshop.store.Changes;
import org.acsconsole.workshop.store.StoredIdentity;
import org.acsconsole.workshop.store.StoredToken;
import org.jspecify.annotations.Nullable;

/** {@code /_workshop/identities}: what the service holds in the order of creation, or what changed in the order of change. */
final class IdentitiesEndpoint {

    private static final int MOST = 1000;
    private static final String USUAL = "100";

    private final Identities identities;
    private final WorkshopClock clock;
    private final Resources resources;

    IdentitiesEndpoint(Identities identities, WorkshopClock clock, Resources resources) {
        this.resources = resources;
        this.identities = identities;
        this.clock = clock;
    }

    /** At most {@code limit}, {@code after} an ID, or changed {@code since} a mark. */
    HttpAnswer list(HttpCall call, RequestTarget target) {
        int limit = limit(target.single("limit"));
        String since = target.single("since");
        if (since != null) {
            return changes(since, limit);
        }
        List<StoredIdentity> found = page(target.single("after"), limit + 1);
        List<StoredIdentity> shown = found.subList(0, Math.min(limit, found.size()));
        IdentityPage page = new IdentityPage(
                shown.stream().map(identities::listed).toList(),
                found.size() > limit ? identities.id(shown.getLast()) : null);
        return HttpAnswer.of(200, ControlJson.write(page));
    }

    /**
     * For who follows: the mark that is answered is what to ask with next time; "0" asks for everything. With it goes how
     * often the clock was put back since, for tokens that had expired by then do not come back.
     */
    private HttpAnswer changes(String since, int limit) {
        long mark = mark(since);
        // Read first: what has a lower place than a going back of the clock is then there to be read as well.
        NavigableMap<Long, ClockHighWaterMarks.HighWaterMark> highWaterMarks = clock.highWaterMarksSince(mark);
        Changes changes = identities
                .store()
                .changes(mark, limit)
                .orElseThrow(() ->
                        new Refusal(404, "MarkNotFound", "The service was reset after that mark: use 0 for 'since'."));
        boolean last = changes.changes().size() < limit && !highWaterMarks.isEmpty();
        long to = last ? Math.max(changes.to(), highWaterMarks.lastKey()) : changes.to();
        ChangedIdentities answer = new ChangedIdentities(
                changes.changes().stream().map(this::listed).toList(),
                highWaterMarks.headMap(to, true).values().stream()
                        .map(back -> new ChangedIdentities.SetBack(back.reached(), back.putTo()))
                        .toList(),
                Long.toString(to));
        return HttpAnswer.of(200, ControlJson.write(answer));
    }

    private ChangedIdentities.Change listed(Changes.Change change) {
        ServiceIdentity identity = identities.listed(change.identity());
        String attendee = Identities.resource(identity.id())
                .map(resources::attendee)
                .filter(name -> !name.isEmpty())
                .orElse(null);
        return new ChangedIdentities.Change(
                identity,
                change.created(),
                listed(change.requests()),
                attendee,
                change.tokens().stream().map(IdentitiesEndpoint::listed).toList());
    }

    private static ChangedIdentities.Requests listed(Changes.Requests requests) {
        return new ChangedIdentities.Requests(requests.creation(), requests.revocation(), requests.deletion());
    }

    private static ServiceToken listed(Changes.Issued issued) {
        StoredToken token = issued.token();
        return new ServiceToken(
                token.scopes(),
                token.issuedOn(),
                token.expiresOn(),
                token.fingerprint(),
                issued.revoked(),
                token.clientRequestId());
    }

    /** Also after a reset that ID is unknown: 404 makes whoever follows the list begin again. */
    private List<StoredIdentity> page(@Nullable String after, int limit) {
        if (after == null) {
            return identities.store().first(limit);
        }
        return identities
                .store()
                .after(identities.storedName(after), limit)
                .orElseThrow(() -> new Refusal(
                        404,
                        "IdentityNotFound",
                        "'after' is not the ID of an identity of this service: list from the beginning."));
    }

    private static long mark(String text) {
        try {
            long mark = Long.parseLong(text);
            if (mark >= 0) {
                return mark;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refusal.malformed("'since' must be a mark that this service has returned, or 0.");
    }

    private static int limit(@Nullable String text) {
        try {
            int limit = Integer.parseInt(text == null ? USUAL : text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refusal.malformed("'limit' must be a number from 1 to " + MOST + ".");
    }
}
