package org.acsconsole.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class WireLogTest {

    @Test
    void theOldestGoWhenThereAreTooMany() {
        WireLog log = new WireLog(3, WireLog.MOST_BYTES);
        IntStream.range(0, 10).forEach(i -> log.record(Observations.plain(i)));
        assertThat(targets(log.snapshot())).containsExactly("/identities/7", "/identities/8", "/identities/9");
    }

    @Test
    void droppedExchangesAreCountedUpToTheLatest() {
        WireLog log = new WireLog(3, WireLog.MOST_BYTES);
        IntStream.range(0, 10).forEach(i -> log.record(Observations.plain(i)));
        assertThat(log.follow(() -> {}).take().dropped())
                .isEqualTo(new Dropped(7, log.snapshot().getFirst().time()));
    }

    @Test
    void theOldestGoWhenTheyTakeTooMuch() {
        WireLog log = new WireLog(WireLog.MOST_EXCHANGES, 1 << 20);
        String body = "x ".repeat(10_000);
        for (int i = 0; i < 100; i++) {
            log.record(Observations.request("POST", "/" + i).body(body).observed());
        }
        assertThat(log.estimatedBytes()).isBetween(900_000L, 1L << 20);
        assertThat(log.snapshot()).hasSizeBetween(20, 60);
        assertThat(log.snapshot().getLast().request().target()).isEqualTo("/99");
        long sum = log.snapshot().stream().mapToLong(Exchange::estimatedBytes).sum();
        assertThat(log.estimatedBytes()).isEqualTo(sum);
    }

    @Test
    void aTakeBringsWhatCameSinceTheLastOne() {
        WireLog log = new WireLog();
        log.record(Observations.plain(0));
        try (Feed feed = log.follow(() -> {})) {
            assertThat(targets(feed.take().added())).containsExactly("/identities/0");
            log.record(Observations.plain(1));
            log.record(Observations.plain(2));
            assertThat(feed.waiting()).isEqualTo(2);
            assertThat(targets(feed.take().added())).containsExactly("/identities/1", "/identities/2");
            assertThat(feed.take().added()).isEmpty();
            assertThat(feed.waiting()).isZero();
        }
    }

    @Test
    void newsIsReportedOnceUntilItIsRead() {
        WireLog log = new WireLog();
        AtomicInteger reported = new AtomicInteger();
        Feed feed = log.follow(reported::incrementAndGet);
        IntStream.range(0, 1000).forEach(i -> log.record(Observations.plain(i)));
        assertThat(reported).hasValue(1);
        feed.take();
        log.record(Observations.plain(1));
        assertThat(reported).hasValue(2);
        feed.take();
        feed.close();
        log.record(Observations.plain(2));
        assertThat(reported).hasValue(2);
    }

    @Test
    void clearingEmptiesTheLogAndShowsTheFollowers() {
        WireLog log = new WireLog();
        AtomicInteger reported = new AtomicInteger();
        Feed feed = log.follow(reported::incrementAndGet);
        log.record(Observations.plain(0));
        feed.take();
        log.clear();
        assertThat(reported).hasValue(2);
        assertThat(log.snapshot()).isEmpty();
        assertThat(log.estimatedBytes()).isZero();
        assertThat(feed.take()).isEqualTo(new Batch(List.of(), 2, Dropped.NONE));
    }

    @Test
    void aFollowerThatWasLeftBehindGetsWhatIsStillKept() {
        WireLog log = new WireLog(5, WireLog.MOST_BYTES);
        Feed feed = log.follow(() -> {});
        IntStream.range(0, 20).forEach(i -> log.record(Observations.plain(i)));
        assertThat(feed.waiting()).isEqualTo(5);
        Batch batch = feed.take();
        assertThat(batch.firstKept()).isEqualTo(16);
        assertThat(batch.added()).extracting(Exchange::id).containsExactly(16L, 17L, 18L, 19L, 20L);
    }

    @Test
    void manyThreadsRecordWithoutLosingOrRepeating() {
        WireLog log = new WireLog();
        List<Long> taken = new ArrayList<>();
        Feed feed = log.follow(() -> {});
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 8; thread++) {
                threads.execute(() -> IntStream.range(0, 1000).forEach(i -> log.record(Observations.plain(i))));
            }
            while (taken.size() < 4_000) {
                feed.take().added().forEach(exchange -> taken.add(exchange.id()));
            }
        }
        feed.take().added().forEach(exchange -> taken.add(exchange.id()));
        assertThat(taken).isEqualTo(LongStream.rangeClosed(1, 8_000).boxed().toList());
    }

    private static List<String> targets(List<Exchange> exchanges) {
        return exchanges.stream().map(exchange -> exchange.request().target()).toList();
    }
}
