package org.acsconsole.ui.tokens;

import static org.acsconsole.ui.tokens.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where bars, ticks and now go. */
final class TimelineGeometryTest {

    private static final double WIDTH = 500;
    private static final TimelineRows ROWS = new TimelineRows(14, false, 0);

    @Test
    void aBarReachesFromIssueToExpiryAndTheNewestIsOnTop() {
        IssuedToken young = Samples.token(NOON.minusSeconds(600), Duration.ofHours(1));
        IssuedToken old = Samples.token(NOON.minusSeconds(3600), Duration.ofHours(1));
        TimelineGeometry drawn = draw(young, old);
        assertThat(drawn.bars()).extracting(bar -> bar.life().token()).containsExactly(young, old);
        TimelineGeometry.Bar top = drawn.bars().getFirst();
        TimelineGeometry.Bar bottom = drawn.bars().getLast();
        assertThat(bottom.x()).isEqualTo(drawn.axis().x(NOON.minusSeconds(3600)));
        assertThat(bottom.end()).isEqualTo(drawn.nowX(), within(0.001));
        assertThat(bottom.y()).isGreaterThan(top.y() + top.height());
    }

    @Test
    void aRevokedTokenEndsAtItsRevocation() {
        IssuedToken token = Samples.revoked(NOON.minusSeconds(3600), Duration.ofHours(2), NOON.minusSeconds(1800));
        TimelineGeometry drawn = draw(token);
        TimelineGeometry.Bar bar = drawn.bars().getFirst();
        assertThat(bar.end()).isEqualTo(drawn.axis().x(NOON.minusSeconds(1800)), within(0.001));
        assertThat(drawn.fadingX(bar)).isEqualTo(bar.end());
        assertThat(bar.life().state()).isEqualTo(TokenState.REVOKED);
    }

    @Test
    void theBarOfARevokingTokenGoesOnFadingUntilTheRevocationIsEffective() {
        IssuedToken live = Samples.token(NOON.minusSeconds(3600), Duration.ofHours(2));
        Revocation slow = new Revocation(NOON.minusSeconds(60), Duration.ofMinutes(15));
        IssuedToken revoking = new IssuedToken(
                live.fingerprint(),
                live.identity(),
                live.scopes(),
                new TokenTimes(live.times().issuedAt(), live.times().expiresAt(), slow, null, false));
        TimelineGeometry drawn = draw(revoking);
        TimelineGeometry.Bar bar = drawn.bars().getFirst();
        assertThat(drawn.fadingX(bar)).isEqualTo(drawn.axis().x(slow.at()), within(0.001));
        assertThat(bar.end()).isEqualTo(drawn.axis().x(slow.at().plus(slow.lag())), within(0.001));
        assertThat(bar.life().state()).isEqualTo(TokenState.REVOKING);
    }

    @Test
    void ofARevokedTokenWhatItWouldHaveLivedIsShownWhereThereAreLabels() {
        IssuedToken token = Samples.revoked(NOON.minusSeconds(3600), Duration.ofHours(2), NOON.minusSeconds(1800));
        List<TokenLife> lives = List.of(life(token));
        TimelineGeometry labelled = TimelineGeometry.of(lives, NOON, WIDTH, new TimelineRows(14, true, 0));
        TimelineGeometry.Bar bar = labelled.bars().getFirst();
        assertThat(bar.end() + labelled.lost(bar)).isEqualTo(labelled.axis().x(NOON.plusSeconds(3600)), within(0.001));
        assertThat(labelled.lost(bar)).isGreaterThan(WIDTH / 3);
        assertThat(draw(token).lost(bar)).isZero();
    }

    @Test
    void labelledBarsGrowIntoTheRoomThatThereIs() {
        List<TokenLife> lives = List.of(
                life(Samples.token(NOON.minusSeconds(600), Duration.ofHours(1))),
                life(Samples.token(NOON.minusSeconds(300), Duration.ofHours(1))));
        TimelineGeometry least = TimelineGeometry.of(lives, NOON, WIDTH, new TimelineRows(14, true, 0));
        double room = least.height() + 40;
        TimelineGeometry grown = TimelineGeometry.of(lives, NOON, WIDTH, new TimelineRows(14, true, room));
        assertThat(grown.height()).isEqualTo(room, within(0.001));
        assertThat(grown.bars().getFirst().height())
                .isEqualTo(least.bars().getFirst().height() + 20, within(0.001));
        TimelineGeometry tallest = TimelineGeometry.of(lives, NOON, WIDTH, new TimelineRows(14, true, 10_000));
        assertThat(tallest.bars().getFirst().height()).isEqualTo(4 * 14, within(0.001));
    }

    @Test
    void aTokenRevokedAfterItsExpiryEndsAtItsExpiry() {
        IssuedToken token = Samples.revoked(NOON.minusSeconds(7200), Duration.ofHours(1), NOON.minusSeconds(60));
        assertThat(TokenLife.at(NOON, token, List.of()).to()).isEqualTo(NOON.minusSeconds(3600));
    }

    @Test
    void aTokenRevokedBeforeItWasIssuedByAnotherClockIsStillABar() {
        IssuedToken token = Samples.revoked(NOON, Duration.ofHours(1), NOON.minusSeconds(60));
        assertThat(draw(token).bars().getFirst().width()).isPositive();
    }

    @Test
    void aTryStandsInTheMiddleOfItsBarAtItsTimeAndTheNewestOnTop() {
        IssuedToken token = Samples.token(NOON.minusSeconds(600), Duration.ofHours(1));
        RecordedTrial newest = trial(token, NOON.minusSeconds(60));
        RecordedTrial oldest = trial(token, NOON.minusSeconds(300));
        TimelineGeometry drawn =
                TimelineGeometry.of(List.of(TokenLife.at(NOON, token, List.of(newest, oldest))), NOON, WIDTH, ROWS);
        TimelineGeometry.Bar bar = drawn.bars().getFirst();
        assertThat(bar.marks()).extracting(TimelineGeometry.Mark::trial).containsExactly(oldest, newest);
        assertThat(bar.marks().getLast().x()).isEqualTo(drawn.axis().x(NOON.minusSeconds(60)), within(0.001));
        assertThat(bar.marks().getLast().y()).isEqualTo(bar.y() + bar.height() / 2, within(0.001));
    }

    @Test
    void aTryAfterTheEndOfItsTokenIsOnTheDrawing() {
        IssuedToken token = Samples.token(NOON.minusSeconds(7_200), Duration.ofHours(1));
        RecordedTrial late = trial(token, NOON.plusSeconds(7_200));
        TimelineGeometry drawn =
                TimelineGeometry.of(List.of(TokenLife.at(NOON, token, List.of(late))), NOON, WIDTH, ROWS);
        TimelineGeometry.Bar bar = drawn.bars().getFirst();
        assertThat(bar.marks().getFirst().x()).isBetween(bar.end(), WIDTH);
    }

    private static RecordedTrial trial(IssuedToken token, Instant at) {
        return new RecordedTrial(token.fingerprint(), at, new TokenTrial(TokenTrial.Verdict.ACCEPTED, 200, ""));
    }

    @Test
    void nowIsAlwaysOnTheDrawing() {
        IssuedToken past = Samples.token(NOON.minus(Duration.ofDays(30)), Duration.ofHours(1));
        IssuedToken future = Samples.token(NOON.plus(Duration.ofDays(2)), Duration.ofHours(1));
        assertThat(draw(past).nowX()).isBetween(WIDTH / 2, WIDTH);
        assertThat(draw(future).nowX()).isBetween(0.0, WIDTH / 2);
        assertThat(draw().nowX()).isEqualTo(WIDTH / 2);
    }

    @Test
    void onlyTheNewestFiftyAreDrawnAndTheRestCounted() {
        List<TokenLife> lives = IntStream.range(0, 53)
                .mapToObj(i -> life(Samples.token(NOON.minusSeconds(60L * i), Duration.ofHours(1))))
                .toList();
        TimelineGeometry drawn = TimelineGeometry.of(lives, NOON, WIDTH, ROWS);
        assertThat(drawn.bars()).hasSize(50);
        assertThat(drawn.hidden()).isEqualTo(3);
        assertThat(drawn.bars().getFirst().life().from()).isEqualTo(NOON);
        assertThat(drawn.height()).isLessThan(300);
        assertThat(drawn.bars()).noneMatch(TimelineGeometry.Bar::hasRoomForText);
    }

    @Test
    void aBarTooShortToSeeIsStillSixPixelsWide() {
        TimelineGeometry drawn = draw(
                Samples.token(NOON.minus(Duration.ofDays(300)), Duration.ofHours(1)),
                Samples.token(NOON, Duration.ofHours(1)));
        assertThat(drawn.bars()).allMatch(bar -> bar.width() >= 6);
    }

    @Test
    void aTokenRevokedSecondsAgoIsABarThatEndsWhereNowBegins() {
        IssuedToken token = Samples.revoked(NOON.minusSeconds(15), Duration.ofHours(1), NOON);
        TimelineGeometry drawn = draw(token);
        assertThat(drawn.bars().getFirst().width()).isEqualTo(6);
        assertThat(drawn.bars().getFirst().end()).isEqualTo(drawn.nowX(), within(0.001));
    }

    @Test
    void theLineOfNowDoesNotRunThroughText() {
        IssuedToken justBefore = Samples.revoked(NOON.minusSeconds(7_200), Duration.ofHours(4), NOON.minusSeconds(120));
        IssuedToken atFirst = Samples.revoked(NOON.minusSeconds(7_200), Duration.ofHours(4), NOON.minusSeconds(7_190));
        TimelineGeometry drawn = draw(justBefore, atFirst);
        for (TimelineGeometry.Bar bar : drawn.bars()) {
            double x = drawn.textX(bar, 80);
            assertThat(x).isNotNegative();
            assertThat(x > drawn.nowX() || x + 80 < drawn.nowX()).isTrue();
            assertThat(x + 80).isLessThanOrEqualTo(WIDTH);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 59, 181, 1440, 4_000, 50_000, 600_000, 9_000_000})
    void ticksKeepTheirDistanceWhateverTheRange(long minutes) {
        TimeAxis axis = new TimeAxis(NOON.plusSeconds(17), NOON.plusSeconds(17 + 60 * minutes), WIDTH);
        List<TimeAxis.Tick> ticks = axis.ticks(70, ZoneId.of("Europe/Berlin"));
        assertThat(ticks).isNotEmpty().hasSizeLessThanOrEqualTo(8).allMatch(tick -> tick.x() >= 0 && tick.x() <= WIDTH);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThan(60);
        }
    }

    @Test
    void ticksStandAtRoundTimesOfTheLocalZone() {
        Instant from = Instant.parse("2026-11-23T02:40:00Z");
        TimeAxis axis = new TimeAxis(from, from.plus(Duration.ofHours(3)), WIDTH);
        assertThat(axis.ticks(100, ZoneOffset.ofHoursMinutes(5, 30)))
                .extracting(TimeAxis.Tick::at)
                .containsExactly(
                        Instant.parse("2026-11-23T03:30:00Z"),
                        Instant.parse("2026-11-23T04:30:00Z"),
                        Instant.parse("2026-11-23T05:30:00Z"));
    }

    @Test
    void midnightIsADayWhenTheRangeHasSeveral() {
        Instant from = Instant.parse("2026-11-22T15:00:00Z");
        TimeAxis axis = new TimeAxis(from, from.plus(Duration.ofHours(24)), WIDTH);
        assertThat(axis.ticks(70, ZoneOffset.UTC).stream().filter(TimeAxis.Tick::day))
                .extracting(TimeAxis.Tick::at)
                .containsExactly(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void ticksSurviveTheHourThatSummerTimeSkips() {
        Instant from = Instant.parse("2026-03-29T00:00:00Z");
        List<TimeAxis.Tick> ticks =
                new TimeAxis(from, from.plus(Duration.ofHours(4)), WIDTH).ticks(100, ZoneId.of("Europe/Berlin"));
        assertThat(ticks).extracting(TimeAxis.Tick::at).doesNotHaveDuplicates().isSorted();
    }

    private static TimelineGeometry draw(IssuedToken... tokens) {
        return TimelineGeometry.of(
                java.util.Arrays.stream(tokens).map(TimelineGeometryTest::life).toList(), NOON, WIDTH, ROWS);
    }

    private static TokenLife life(IssuedToken token) {
        return TokenLife.at(NOON, token, List.of());
    }
}
