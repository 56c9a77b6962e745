package org.acsconsole.ledger;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.Tags;

/** Random identities with random lives, written to a ledger and remembered in plain lists. */
final class RandomBook {

    static final Instant NOW = Samples.NOON.plus(Duration.ofHours(1));

    private static final List<String> LABELS = List.of(
            "",
            "",
            "Kim",
            "kim",
            "KIM",
            "김민수",
            "김민지",
            "이수",
            "박 수진",
            "100%",
            "a_b",
            "O'Hara",
            "say \"kim\"",
            "Straße",
            "Cafe\u0301",
            "caf\u00e9",
            "back\\slash",
            "(a OR b)",
            "a--b",
            "emoji 😀",
            "kim*",
            "team_a",
            "8:acs in a label");

    private static final List<String> NOTES = List.of("", "A note\nof two lines", "Café Müller", "회의실 3", "");

    private final Random random = new Random(20_261_123);
    private final List<Life> lives = new ArrayList<>();
    private final List<Identity> read = new ArrayList<>();

    private static final class Life {
        private final Identity recorded;
        private final List<IssuedToken> live = new ArrayList<>();
        private final List<LedgerChange> changes = new ArrayList<>();
        private boolean revoked;
        private boolean deleted;

        private Life(Identity recorded) {
            this.recorded = recorded;
            changes.add(new LedgerChange.IdentityRecorded(recorded));
        }

        private void issue(IssuedToken token) {
            live.add(token);
            changes.add(new LedgerChange.TokenRecorded(token));
            revoked = false;
        }

        private void revoke(Instant at) {
            live.clear();
            changes.add(new LedgerChange.TokensRevoked(recorded.id(), Revocation.at(at)));
            revoked = true;
        }

        private void delete(Instant at) {
            live.clear();
            changes.add(new LedgerChange.IdentityDeleted(recorded.id(), Revocation.at(at)));
            deleted = true;
        }

        private List<IssuedToken> live(Instant now) {
            return live.stream()
                    .filter(token -> token.times().expiresAt().isAfter(now))
                    .toList();
        }

        private IdentityState state() {
            return deleted ? IdentityState.DELETED : revoked ? IdentityState.REVOKED : IdentityState.ACTIVE;
        }

        private boolean isIn(IdentityFilter filter, Instant now) {
            return switch (filter) {
                case ALL -> true;
                case EXISTING -> !deleted;
                case DELETED -> deleted;
                case MISSING -> false;
                case REVOKED -> !deleted && revoked;
                case WITH_LIVE_TOKENS -> !live(now).isEmpty();
            };
        }

        private boolean has(String search) {
            String needle = plain(search.strip());
            return plain(recorded.id().value()).contains(needle)
                    || plain(recorded.details().label()).contains(needle)
                    || plain(recorded.details().user()).contains(needle)
                    || plain(recorded.details().note()).contains(needle)
                    || recorded.details().tags().names().stream()
                            .anyMatch(tag -> plain(tag).contains(needle));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\u0301\u0308]", "")
                .replace('\n', ' ')
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT);
    }

    private static final List<Origin> ORIGINS = List.of(Origin.values());
    private static final List<IdentityState> STATES =
            List.of(IdentityState.ACTIVE, IdentityState.REVOKED, IdentityState.UNKNOWN, IdentityState.DELETED);

    RandomBook(int size) {
        for (int n = 0; n < size; n++) {
            Life life = new Life(identity(n));
            lives.add(life);
            for (int step = random.nextInt(5); step > 0 && !life.deleted; step--) {
                switch (random.nextInt(6)) {
                    case 0 -> life.revoke(NOW.plusSeconds(random.nextInt(-7_200, 7_200)));
                    case 1 -> life.delete(NOW);
                    default -> life.issue(Samples.token(life.recorded, random.nextInt(-7_200, 7_200)));
                }
            }
        }
    }

    private Identity identity(int n) {
        String label = LABELS.get(random.nextInt(LABELS.size()));
        String user = random.nextInt(3) == 0 ? "" : "User" + random.nextInt(40) + "@contoso.example";
        Instant at = Samples.NOON.plusSeconds(random.nextInt(60));
        IdentityId id = new IdentityId("8:acs:%s_%08x-%04x-3502-%04x-%012x"
                .formatted(Samples.RESOURCE, 6, random.nextInt(65_536), random.nextInt(65_536), n * 7_919L));
        return new Identity(
                id,
                new IdentityDetails(label, user, NOTES.get(n % NOTES.size()), tags(n)),
                ORIGINS.get(random.nextInt(3)),
                new IdentityTimes(at, NOW.minusSeconds(random.nextInt(60)), null, null, null, null),
                0);
    }

    /** Every second has one in some case, and very few another. */
    private static Tags tags(int n) {
        return new Tags(Stream.of(n % 2 == 0 ? n % 4 == 0 ? "Vip" : "VIP" : "", n % 97 == 3 ? "Straße 3" : "")
                .filter(name -> !name.isEmpty())
                .map(Tag::new)
                .toList());
    }

    /** Writes all lives and keeps how the ledger reads them back, for the rows that are expected. */
    void writeTo(Ledger ledger) {
        for (Life life : lives) {
            IdentityId id = life.recorded.id();
            ledger.record(Samples.activity(Operation.CREATE, id), List.copyOf(life.changes));
            read.add(ledger.identity(id).orElseThrow());
        }
    }

    /** Whether each identity says of itself what its life was. */
    boolean statesAgree() {
        return IntStream.range(0, lives.size())
                .allMatch(i -> read.get(i).state() == lives.get(i).state());
    }

    /** The rows that a ledger must give, in order. */
    List<IdentityRow> rows(IdentityFilter filter, String search, IdentityOrder order, Instant now) {
        List<IdentityRow> rows = new ArrayList<>();
        for (int i = 0; i < lives.size(); i++) {
            Life life = lives.get(i);
            if (life.isIn(filter, now) && life.has(search)) {
                List<IssuedToken> live = life.live(now);
                Optional<Instant> next =
                        live.stream().map(token -> token.times().expiresAt()).min(Comparator.naturalOrder());
                rows.add(new IdentityRow(read.get(i), live.size(), next.orElse(null), i + 1));
            }
        }
        rows.sort(comparator(order));
        return rows;
    }

    private static Comparator<IdentityRow> comparator(IdentityOrder order) {
        Comparator<IdentityRow> byKey = switch (order.key()) {
            case CREATED -> Comparator.comparing(row -> row.identity().times().createdOrRecordedAt());
            case ID -> Comparator.comparing(row -> row.identity().id().value());
            case LABEL ->
                Comparator.comparing(row -> plain(row.identity().details().label()));
            case USER ->
                Comparator.comparing(row -> plain(row.identity().details().user()));
            case STATE ->
                Comparator.comparingInt((IdentityRow row) ->
                                STATES.indexOf(row.identity().state()))
                        .thenComparing(row -> row.identity().times().createdOrRecordedAt());
            case LIVE_TOKENS -> Comparator.comparingInt(IdentityRow::liveTokens);
            case NEXT_EXPIRY -> Comparator.comparing(row -> row.nextExpiry() == null ? Instant.MAX : row.nextExpiry());
            case ORIGIN ->
                Comparator.comparing(
                                (IdentityRow row) -> row.identity().origin().name())
                        .thenComparing(row -> row.identity().times().createdOrRecordedAt());
        };
        Comparator<IdentityRow> whole = byKey.thenComparingLong(IdentityRow::number);
        return order.descending() ? whole.reversed() : whole;
    }
}
