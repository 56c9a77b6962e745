package org.acsconsole.ui.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.wire.WireFilter.Part;
import org.acsconsole.wire.Dropped;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.WireLog;
import org.junit.jupiter.api.Test;

/** The list without a window: moments pass when the test says so. */
final class WireModelTest {

    private final WireLog log = new WireLog();
    private final SimpleObjectProperty<WireLog> shown = new SimpleObjectProperty<>(log);
    private final Queue<Runnable> moments = new ConcurrentLinkedQueue<>();
    private final WireText english = textIn(Locale.ENGLISH);
    private final WireModel model = new WireModel(shown, moments::add, english::searchText);

    @Test
    void theNewestIsFirst() {
        record(3);
        aMomentPasses();
        assertThat(targets()).containsExactly("/2", "/1", "/0");
    }

    @Test
    void whatBeganLaterIsAboveThoughItEndedFirst() {
        log.record(Seen.at(Seen.byConsole("/quick"), Instant.parse("2026-11-23T09:30:02Z")));
        aMomentPasses();
        log.record(Seen.at(Seen.byConsole("/slow"), Instant.parse("2026-11-23T09:30:01Z")));
        log.record(Seen.at(Seen.byConsole("/next"), Instant.parse("2026-11-23T09:30:03Z")));
        aMomentPasses();
        assertThat(targets()).containsExactly("/next", "/quick", "/slow");
    }

    @Test
    void onlyTheLogOfTheProfileInUseIsListed() {
        record(2);
        aMomentPasses();
        WireLog other = new WireLog();
        other.record(Seen.byConsole("/other"));
        model.paused().set(true);
        shown.set(other);
        assertThat(targets()).containsExactly("/other");
        record(1);
        assertThat(moments).isEmpty();
        shown.set(log);
        assertThat(targets()).hasSize(3).doesNotContain("/other");
    }

    @Test
    void whatTheLogDroppedIsCountedUntilItIsCleared() {
        record(WireLog.MOST_EXCHANGES + 3);
        aMomentPasses();
        assertThat(model.dropped().get().count()).isEqualTo(3);
        model.clear();
        assertThat(model.dropped().get()).isEqualTo(Dropped.NONE);
    }

    @Test
    void whatIsInTheLogAlreadyIsListedAtOnce() {
        record(2);
        try (WireModel late = new WireModel(shown, moments::add, english::searchText)) {
            assertThat(late.listed()).hasSize(2);
        }
    }

    @Test
    void aThousandExchangesAreOneChangeOfTheList() {
        Queue<Integer> changes = new ArrayDeque<>();
        model.all().addListener((ListChangeListener<Exchange>)
                change -> changes.add(change.getList().size()));
        record(1_000);
        assertThat(changes).isEmpty();
        assertThat(moments).hasSize(1);
        aMomentPasses();
        assertThat(changes).containsExactly(1_000);
    }

    @Test
    void oneMomentIsAskedForWhateverComesFromManyThreads() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 10).forEach(thread -> threads.execute(() -> record(500)));
        }
        assertThat(moments).hasSize(1);
        aMomentPasses();
        assertThat(model.listed()).hasSize(5_000);
        assertThat(model.listed())
                .extracting(Exchange::id)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates();
    }

    @Test
    void theListIsAsBoundedAsTheLog() {
        for (int second = 0; second < 12; second++) {
            record(1_000);
            aMomentPasses();
        }
        assertThat(model.all()).hasSize(WireLog.MOST_EXCHANGES);
        assertThat(model.all().getFirst().id()).isEqualTo(12_000);
        assertThat(model.all().getLast().id()).isEqualTo(2_001);
    }

    @Test
    void whilePausedTheListStandsStillAndCounts() {
        record(1);
        aMomentPasses();
        model.paused().set(true);
        record(5);
        aMomentPasses();
        assertThat(model.listed()).hasSize(1);
        assertThat(model.waiting().get()).isEqualTo(5);
        model.paused().set(false);
        assertThat(model.listed()).hasSize(6);
        assertThat(model.waiting().get()).isZero();
    }

    @Test
    void whileAPersonReadsTheListStandsStill() {
        record(1);
        aMomentPasses();
        model.reading().set(true);
        record(2);
        aMomentPasses();
        record(1);
        aMomentPasses();
        assertThat(model.listed()).hasSize(1);
        assertThat(model.waiting().get()).isEqualTo(3);
        model.reading().set(false);
        assertThat(targets()).hasSize(4);
    }

    @Test
    void clearingEmptiesListAndLog() {
        record(3);
        aMomentPasses();
        model.reading().set(true);
        record(3);
        model.clear();
        aMomentPasses();
        assertThat(model.all()).isEmpty();
        assertThat(log.snapshot()).isEmpty();
        assertThat(model.waiting().get()).isZero();
    }

    @Test
    void onceClosedItFollowsNoMore() {
        model.close();
        record(1);
        assertThat(moments).isEmpty();
    }

    @Test
    void thePartsDistinguishErrorsConsoleAndAttendees() {
        log.record(Seen.byConsole("/console"));
        log.record(Seen.byPython("/python", 200));
        log.record(Seen.byPython("/error", 500));
        aMomentPasses();
        assertThat(listedIn(Part.ALL)).containsExactly("/error", "/python", "/console");
        assertThat(listedIn(Part.ERRORS)).containsExactly("/error");
        assertThat(listedIn(Part.CONSOLE)).containsExactly("/console");
        assertThat(listedIn(Part.ATTENDEES)).containsExactly("/error", "/python");
    }

    @Test
    void textIsSoughtInMethodPathStatusRequestIdAndCaller() {
        log.record(Seen.byConsole("/console"));
        log.record(Seen.byPython("/python", 429));
        aMomentPasses();
        assertThat(listedWith("post")).hasSize(2);
        assertThat(listedWith("/PYTHON")).containsExactly("/python");
        assertThat(listedWith("429")).containsExactly("/python");
        assertThat(listedWith("cv-201")).containsExactly("/console");
        assertThat(listedWith("python sdk")).containsExactly("/python");
        assertThat(listedWith("  429   post ")).containsExactly("/python");
        assertThat(listedWith("429 console")).isEmpty();
        assertThat(listedWith("  ")).hasSize(2);
    }

    @Test
    void threeDigitsAreAStatusAndNoPartOfAnId() {
        log.record(Seen.byPython("/identities/401", 204));
        log.record(Seen.byPython("/refused", 401));
        log.record(Seen.unanswered("/lost/401", TransportProblem.CONNECTION_LOST));
        aMomentPasses();
        assertThat(listedWith("401")).containsExactly("/refused");
        assertThat(listedWith("post 401")).containsExactly("/refused");
        assertThat(listedWith("/401")).containsExactly("/lost/401", "/identities/401");
    }

    @Test
    void whatGotNoAnswerIsSoughtByTheTextThatSaySoInTheWindowsLanguage() {
        log.record(Seen.unanswered("/lost", TransportProblem.CONNECTION_LOST));
        log.record(Seen.unanswered("/nobody", TransportProblem.NOBODY_THERE));
        log.record(Seen.byConsole("/answered"));
        aMomentPasses();
        assertThat(listedWith("no answer")).containsExactly("/nobody", "/lost");
        assertThat(listedWith("connection was lost")).containsExactly("/lost");
        try (WireModel korean = new WireModel(shown, moments::add, textIn(Locale.KOREAN)::searchText)) {
            korean.filter().set(WireFilter.EVERYTHING.with("응답 끊겼습니다"));
            assertThat(korean.listed())
                    .extracting(exchange -> exchange.request().target())
                    .containsExactly("/lost");
            korean.filter().set(WireFilter.EVERYTHING.with("connection"));
            assertThat(korean.listed()).isEmpty();
        }
    }

    private List<String> listedIn(Part part) {
        model.filter().set(WireFilter.EVERYTHING.with(part));
        return targets();
    }

    private List<String> listedWith(String text) {
        model.filter().set(WireFilter.EVERYTHING.with(text));
        return targets();
    }

    private void record(int count) {
        IntStream.range(0, count).forEach(i -> log.record(Seen.byConsole("/" + i)));
    }

    private void aMomentPasses() {
        Runnable task = moments.poll();
        if (task != null) {
            task.run();
        }
    }

    private List<String> targets() {
        return model.listed().stream()
                .map(exchange -> exchange.request().target())
                .toList();
    }

    private static WireText textIn(Locale locale) {
        return new WireText(new Texts(locale), ZoneOffset.UTC, new SimpleBooleanProperty());
    }
}
