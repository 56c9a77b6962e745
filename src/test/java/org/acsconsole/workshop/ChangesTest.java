package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.ChangedIdentities;
import org.acsconsole.workshop.protocol.ChangedIdentities.Change;
import org.acsconsole.workshop.protocol.ClockChange;
import org.acsconsole.workshop.protocol.ResetRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who follows the service asks for what changed since it last asked. */
class ChangesTest {

    @TempDir
    Path folder;

    private WorkshopForTests workshop;
    private WorkshopControl control;
    private Steps steps;

    @BeforeEach
    void start() {
        workshop = WorkshopForTests.startIn(WorkshopOptions.in(folder));
        control = WorkshopControl.of(workshop.address());
        steps = new Steps(workshop);
    }

    @AfterEach
    void close() {
        control.close();
        workshop.close();
    }

    @Test
    void whereNothingChangedTheAnswerIsEmptyAndTheMarkStays() {
        steps.identity();
        String mark = since("0").mark();
        assertThat(since(mark)).isEqualTo(new ChangedIdentities(List.of(), List.of(), mark));
    }

    @Test
    void thatTheClockWasPutBackIsReportedOnce() {
        steps.identity();
        control.change(ClockChange.advance(Duration.ofHours(24)));
        String mark = since("0").mark();
        Instant before = control.clock().now();
        Instant after = control.change(ClockChange.toRealTime()).now();
        ChangedIdentities reported = since(mark);
        assertThat(reported.changes()).isEmpty();
        assertThat(reported.setBacks()).singleElement().satisfies(back -> {
            assertThat(back.reached()).isBetween(before, before.plusSeconds(60));
            assertThat(back.putTo()).isBetween(after.minusSeconds(60), after);
        });
        assertThat(since(reported.mark()).setBacks()).isEmpty();
    }

    @Test
    void whoStillHasChangesToReadIsReportedWhatTheClockDidWhenItsPlaceIsReached() {
        steps.identity();
        control.change(ClockChange.advance(Duration.ofHours(24)));
        control.change(ClockChange.toRealTime());
        steps.identity();
        ChangedIdentities first = control.changes("0", 1).orElseThrow();
        assertThat(first.setBacks()).isEmpty();
        ChangedIdentities second = control.changes(first.mark(), 1).orElseThrow();
        assertThat(second.changes()).hasSize(1);
        assertThat(second.setBacks()).hasSize(1);
        assertThat(control.changes(second.mark(), 1).orElseThrow().setBacks()).isEmpty();
    }

    @Test
    void aCreationIsReportedAsOne() {
        String mark = since("0").mark();
        String id = steps.identity();
        assertThat(since(mark).changes()).singleElement().satisfies(change -> {
            assertThat(change.created()).isTrue();
            assertThat(change.seen().id()).isEqualTo(id);
        });
    }

    @Test
    void aRevokeAndADeleteOfWhatIsKnownAreReportedAsChanges() {
        String revoked = steps.identity();
        String deleted = steps.identity();
        String mark = since("0").mark();
        steps.revoke(revoked);
        steps.delete(deleted);
        List<Change> changes = since(mark).changes();
        assertThat(changes).noneMatch(Change::created);
        assertThat(changes).extracting(change -> change.seen().id()).containsExactly(revoked, deleted);
        assertThat(changes.getFirst().seen().tokensRevokedOn()).isNotNull();
        assertThat(changes.getLast().seen().deletedOn()).isNotNull();
    }

    @Test
    void theNamesOfTheRequestsThatCreatedLastRevokedAndDeletedAreReported() {
        String id = named("POST", "/identities", "a").at("/identity/id");
        named("POST", "/identities/" + id + "/:revokeAccessTokens", "b");
        named("POST", "/identities/" + id + "/:revokeAccessTokens", "c");
        named("DELETE", "/identities/" + id, "d");
        assertThat(named("DELETE", "/identities/" + id, "e").status()).isEqualTo(404);
        assertThat(since("0").changes())
                .extracting(Change::requests)
                .containsExactly(new ChangedIdentities.Requests("a", "c", "d"));
    }

    @Test
    void aRevocationWithoutANameTakesTheNameOfTheOneBefore() {
        String id = steps.identity();
        named("POST", "/identities/" + id + "/:revokeAccessTokens", "b");
        steps.revoke(id);
        assertThat(since("0").changes().getFirst().requests().revocationRequestId())
                .isNull();
    }

    @Test
    void whatIsRefusedChangesNothing() {
        String id = steps.identity();
        steps.delete(id);
        String mark = since("0").mark();
        steps.delete(id);
        steps.revoke(id);
        assertThat(since(mark).changes()).isEmpty();
    }

    @Test
    void aMarkOutlivesARestart() {
        String before = steps.identity();
        String mark = since("0").mark();
        close();
        start();
        String after = steps.identity();
        steps.revoke(before);
        assertThat(since(mark).changes())
                .extracting(change -> change.seen().id())
                .containsExactly(after, before);
    }

    @Test
    void aMarkOfBeforeAResetIsUnknown() {
        steps.identity();
        String mark = since("0").mark();
        control.reset(ResetRequest.EMPTY);
        assertThat(control.changes(mark, 10)).isEmpty();
        assertThat(since("0").changes()).isEmpty();
        assertThat(control.changes(since("0").mark(), 10)).isPresent();
    }

    @Test
    void theMarkOfAnEmptyServiceIsUnknownTooAfterAReset() {
        String mark = since("0").mark();
        steps.identity();
        assertThat(since(mark).changes()).hasSize(1);
        control.reset(ResetRequest.EMPTY);
        assertThat(control.changes(mark, 10)).isEmpty();
    }

    @Test
    void theMarkOfAResetComesAfterItsClass() {
        String mark = control.reset(ResetRequest.WITH_CLASS).mark();
        assertThat(since(mark).changes()).isEmpty();
        String id = steps.identity();
        assertThat(since(mark).changes())
                .extracting(change -> change.seen().id())
                .containsExactly(id);
        assertThat(control.changes("0", 1000).orElseThrow().changes()).hasSize(101);
    }

    @Test
    void pagesReadWhileOthersCreateMissNothingAndReportNothingTwice() throws Exception {
        List<String> reported = new ArrayList<>();
        Set<String> created = new HashSet<>();
        try (ExecutorService attendees = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                calls.add(attendees.submit(() -> new Steps(workshop).identity()));
            }
            String mark = "0";
            while (reported.size() < 200) {
                ChangedIdentities page = control.changes(mark, 7).orElseThrow();
                page.changes().forEach(change -> reported.add(change.seen().id()));
                mark = page.mark();
            }
            for (Future<String> call : calls) {
                created.add(call.get());
            }
        }
        assertThat(reported).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void aMarkThatIsNoneIsRefused() {
        assertThat(steps.control("GET", "identities?since=yesterday", "").status())
                .isEqualTo(400);
        assertThat(steps.control("GET", "identities?since=-1", "").status()).isEqualTo(400);
    }

    private RawHttp.Reply named(String method, String path, String name) {
        return Signed.request(method, path + Steps.VERSION)
                .header("x-ms-client-request-id", name)
                .on(workshop);
    }

    private ChangedIdentities since(String mark) {
        return control.changes(mark, 100).orElseThrow();
    }
}
