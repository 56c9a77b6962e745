package org.acsconsole.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.Tags;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;

/** The first rows of a list of very many identities, half of which have a live token. */
record FirstPage(int identities) {

    private static final int ROWS = 200;
    private static final int TIMES = 20;
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static final IdentitySearch SOON = IdentitySearch.EVERYTHING.withExpiresWithin(Duration.ofMinutes(1));

    void run(Bench bench) {
        Profile profile = new Profile("bench", Environment.TEST, URI.create("https://localhost"), "bench");
        try (TemporaryFolder folder = TemporaryFolder.make();
                LedgerStore file = LedgerStores.open(folder.path().resolve("ledger.db"))) {
            Ledger ledger = file.of(profile);
            fill(ledger);
            for (IdentityFilter filter : IdentityFilter.values()) {
                bench.print("page: first %d of %d identities, %s: %.1f ms (aim: 20 ms)"
                        .formatted(ROWS, identities, filter, median(() -> ledger.identities(query(filter, "")))));
            }
            bench.print("page: the same, searched: %.1f ms"
                    .formatted(median(() -> ledger.identities(query(IdentityFilter.EXISTING, "person 9999")))));
            bench.print("page: one question for a text that none with live tokens has: %.1f ms (aim: 300 ms)"
                    .formatted(median(() -> ledger.page(query(IdentityFilter.WITH_LIVE_TOKENS, "example.com")))));
            bench.print("page: the same to the end of the list: %.1f ms"
                    .formatted(once(() -> ledger.identities(query(IdentityFilter.WITH_LIVE_TOKENS, "example.com")))));
            bench.print("page: counts of all filters: %.1f ms (aim: 250 ms)"
                    .formatted(median(() -> ledger.counts("", NOW))));
            bench.print("page: counts of what expires within an hour, with the next to do so: %.1f ms (aim: 250 ms)"
                    .formatted(median(() -> ledger.counts(SOON, NOW))));
            narrowed(bench, ledger);
            bench.print("page: the next expiry: %.1f ms (aim: 20 ms)".formatted(median(() -> ledger.nextExpiry(NOW))));
        }
    }

    /** The slowest of all orders counts; so few have the rare tag that they are sorted, and of the rest the list is walked. */
    private static void narrowed(Bench bench, Ledger ledger) {
        Map<String, IdentitySearch> searches = new LinkedHashMap<>();
        searches.put("the tag of 1 in 2,000", IdentitySearch.EVERYTHING.withTag(new Tag("rare")));
        searches.put("the tag of 1 in 10", IdentitySearch.EVERYTHING.withTag(new Tag("common")));
        searches.put("the tag of the oldest twentieth", IdentitySearch.EVERYTHING.withTag(new Tag("old")));
        searches.put("no label", IdentitySearch.EVERYTHING.withLack(Lack.LABEL, true));
        searches.put("no token", IdentitySearch.EVERYTHING.withLack(Lack.TOKEN, true));
        searches.forEach((name, search) -> {
            double slowest = orders().mapToDouble(order -> median(
                            () -> ledger.page(new IdentityQuery(IdentityFilter.ALL, search, order, null, ROWS, NOW))))
                    .max()
                    .orElse(0);
            bench.print(
                    "page: one question for %s, in the slowest order: %.1f ms (aim: 300 ms)".formatted(name, slowest));
            bench.print("page: its counts: %.1f ms (aim: 300 ms)".formatted(median(() -> ledger.counts(search, NOW))));
        });
        bench.print("page: all tags: %.1f ms (aim: 20 ms)".formatted(median(() -> ledger.tags(ROWS))));
    }

    private static Stream<IdentityOrder> orders() {
        return Stream.of(IdentityOrder.Key.values())
                .flatMap(key -> Stream.of(new IdentityOrder(key, true), new IdentityOrder(key, false)));
    }

    private static IdentityQuery query(IdentityFilter filter, String search) {
        return new IdentityQuery(filter, search, IdentityOrder.NEWEST_FIRST, null, ROWS, NOW);
    }

    private static double once(Runnable question) {
        long from = System.nanoTime();
        question.run();
        return (System.nanoTime() - from) / 1e6;
    }

    private static double median(Runnable question) {
        double[] millis = new double[TIMES];
        for (int i = -TIMES; i < TIMES; i++) {
            long from = System.nanoTime();
            question.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - from) / 1e6;
            }
        }
        return Rounds.median(millis);
    }

    private void fill(Ledger ledger) {
        List<LedgerChange> changes = new ArrayList<>();
        for (int i = 1; i <= identities; i++) {
            add(i, identities, changes);
            if (i % 1_000 == 0 || i == identities) {
                Activity.Result done = new Activity.Result(Activity.Outcome.DONE, null, null, Duration.ZERO);
                ledger.record(
                        new Activity(UUID.randomUUID(), NOW, "bench", Operation.ADD, Activity.Subject.NOT_YET, done),
                        changes);
                changes.clear();
            }
        }
    }

    private static void add(int number, int all, List<LedgerChange> changes) {
        Instant created = NOW.minus(Duration.ofMinutes(number));
        IdentityId id = new IdentityId(String.format(
                Locale.ROOT, "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-%012x", number));
        changes.add(new LedgerChange.IdentityRecorded(new Identity(
                id,
                new IdentityDetails(
                        number % 50 == 3 ? "" : "Person " + number,
                        "user" + number + (number % 2 == 0 ? "@example.org" : "@example.com"),
                        "",
                        tags(number, all)),
                Origin.CREATED,
                new IdentityTimes(created, created, null, null, null, null),
                0)));
        if (number % 20 == 5) {
            return; // it never had a token
        }
        Instant issued = number % 2 == 0 ? NOW.minusSeconds(number % 3_000) : created;
        changes.add(new LedgerChange.TokenRecorded(new IssuedToken(
                new TokenFingerprint(String.format(Locale.ROOT, "%064x", number)),
                id,
                EnumSet.of(TokenScope.CHAT),
                TokenTimes.of(issued, issued.plus(Duration.ofHours(1))))));
    }

    /** The higher the number, the older. */
    private static Tags tags(int number, int all) {
        return new Tags(Stream.of(
                        number % 2_000 == 0 ? "rare" : "",
                        number % 10 == 0 ? "common" : "",
                        number > all - all / 20 ? "old" : "")
                .filter(name -> !name.isEmpty())
                .map(Tag::new)
                .toList());
    }
}
