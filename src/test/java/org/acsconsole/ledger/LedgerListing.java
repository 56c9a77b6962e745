package org.acsconsole.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenTrial;
import org.jspecify.annotations.Nullable;

/** Lists all that a ledger has of one profile, a line for each row. */
final class LedgerListing {

    private static final int ALL = 1_000;
    private static final List<String> SEARCHES = List.of(
            "kim",
            "김",
            "김민수",
            "mull",
            "MÜLL",
            "strasse",
            "straße",
            "cafe",
            "이수",
            "0% a_b \"q",
            "k\\s",
            "😀",
            "o'h",
            "contoso.example",
            "00000000001",
            "nobody");

    private final Ledger ledger;
    private final Instant now;
    private final List<String> lines = new ArrayList<>();

    private LedgerListing(Ledger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
    }

    /** @param now on the service's clock, for what is live */
    static List<String> of(Ledger ledger, Instant now) {
        LedgerListing listing = new LedgerListing(ledger, now);
        listing.listProfile();
        listing.listOrders();
        listing.listSearches();
        page(ledger, IdentityFilter.ALL, "", new IdentityOrder(IdentityOrder.Key.CREATED, false), now)
                .forEach(listing::list);
        ledger.activities(null, null, ALL).forEach(listing::list);
        return listing.lines;
    }

    private void listProfile() {
        line("resource", ledger.resource().orElse(null), "followed to", ledger.followedTo());
        line("next expiry", ledger.nextExpiry(now).orElse(null), "begun", keys(ledger.interrupted(now)));
    }

    private static String keys(List<Activity> activities) {
        return activities.stream()
                .map(activity -> activity.key().toString().substring(32))
                .collect(Collectors.joining(" "));
    }

    private void listOrders() {
        for (IdentityOrder.Key key :
                List.of(IdentityOrder.Key.CREATED, IdentityOrder.Key.LABEL, IdentityOrder.Key.USER)) {
            for (boolean descending : new boolean[] {false, true}) {
                line("by " + key + (descending ? " down" : " up"), found("", new IdentityOrder(key, descending)));
            }
        }
        for (IdentityFilter filter : IdentityFilter.values()) {
            String found = found(filter, "", IdentityOrder.NEWEST_FIRST);
            if (filter != IdentityFilter.MISSING || !found.isEmpty()) { // the first versions knew of none
                line("filter " + (filter == IdentityFilter.EXISTING ? "ACTIVE" : filter), found);
            }
        }
    }

    private void listSearches() {
        for (String search : SEARCHES) {
            String found = found(search, IdentityOrder.NEWEST_FIRST);
            if (!found.isEmpty()) {
                line("search " + search, found);
            }
        }
        listCounts("");
        listCounts("kim");
    }

    private void listCounts(String search) {
        IdentityCounts counts = ledger.counts(search, now);
        line(
                "counts " + search,
                "active",
                counts.of(IdentityFilter.EXISTING),
                "live",
                counts.of(IdentityFilter.WITH_LIVE_TOKENS));
        line(
                "  revoked",
                counts.of(IdentityFilter.REVOKED),
                "deleted",
                counts.of(IdentityFilter.DELETED),
                "until",
                counts.until());
    }

    private String found(String search, IdentityOrder order) {
        return found(IdentityFilter.ALL, search, order);
    }

    private String found(IdentityFilter filter, String search, IdentityOrder order) {
        return page(ledger, filter, search, order, now).stream()
                .map(row -> number(row.identity().id()))
                .collect(Collectors.joining(" "));
    }

    private static List<IdentityRow> page(
            Ledger ledger, IdentityFilter filter, String search, IdentityOrder order, Instant now) {
        return ledger.identities(new IdentityQuery(filter, search, order, null, ALL, now));
    }

    private void list(IdentityRow row) {
        Identity identity = row.identity();
        IdentityTimes times = identity.times();
        line("IDENTITY", identity.id(), identity.origin(), identity.state(), "version", identity.version());
        line("  label", identity.details().label(), "user", identity.details().user());
        line("  note", identity.details().note().replace("\n", "\\n"));
        if (!identity.details().tags().isEmpty()) {
            line("  tags", identity.details().tags().text());
        }
        line("  recorded", times.recordedAt(), "created", times.createdAt(), "issued", times.lastIssuedAt());
        line("  revoked", times.tokensRevokedAt(), "until", times.revokingUntil());
        line(
                "  deleted",
                times.deletedAt(),
                "unsettled",
                times.doubt() == null ? null : times.doubt().since());
        line("  live tokens", row.liveTokens(), "next expiry", row.nextExpiry());
        if (!ledger.identity(identity.id()).orElseThrow().equals(identity)) {
            line("  READ ALONE IT IS", ledger.identity(identity.id()));
        }
        ledger.tokens(identity.id(), ALL).forEach(this::list);
        ledger.trials(identity.id(), ALL, ALL).forEach(this::list);
    }

    private void list(IssuedToken token) {
        TokenTimes times = token.times();
        line("  TOKEN", token.fingerprint().hex(), TokenScope.join(token.scopes()), token.stateAt(now));
        line("    issued", times.issuedAt(), "expires", times.expiresAt());
        Revocation revocation = times.revocation();
        line("    revoked", times.revokedAt(), "lag", revocation == null ? null : revocation.lag());
        line("    unsettled", times.unsettledAt(), "outlived", times.outlived());
    }

    private void list(RecordedTrial trial) {
        TokenTrial answer = trial.answer();
        line("  TRIAL", trial.token().hex(), trial.at(), answer.verdict(), answer.status(), answer.reason());
    }

    private void list(Activity activity) {
        Activity.Result result = activity.result();
        line("ACTIVITY", activity.key(), activity.at(), "by", activity.operator(), activity.operation());
        line("  on", activity.subject().identity(), activity.subject().detail());
        line("  ", result.outcome(), result.code(), result.requestId(), "took", result.took());
    }

    private void line(@Nullable Object... text) {
        List<String> texts = new ArrayList<>();
        for (Object word : text) {
            texts.add(String.valueOf(word));
        }
        lines.add(String.join(" | ", texts).stripTrailing());
    }

    private static String number(IdentityId id) {
        return Integer.toString(Integer.parseInt(id.value().substring(id.value().length() - 8), 16));
    }
}
