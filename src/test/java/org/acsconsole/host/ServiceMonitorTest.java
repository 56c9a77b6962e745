package org.acsconsole.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.acsconsole.code.CallTarget;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.protocol.ClockChange;
import org.acsconsole.workshop.protocol.ResetRequest;
import org.acsconsole.workshop.protocol.SeededClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServiceMonitorTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private WorkshopForTests service = WorkshopForTests.start();
    private final WorkshopLink link = new WorkshopLink(() -> service.address());
    private final ServiceMonitor monitor = new ServiceMonitor(
            link, ServiceMonitorTest::atOnce, later::add, new SustainedFailure(nanos::get), () -> {});
    private SampleProfiles profiles;

    @BeforeEach
    void open(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
    }

    @AfterEach
    void close() {
        monitor.listen(false);
        link.close();
        service.close();
        profiles.close();
    }

    @Test
    void codeForARealResourceCallsTheEndpointOfItsProfile() {
        assertThat(monitor.target()).isNull();
        monitor.use(profiles.workspace("Contoso"));
        assertThat(monitor.target())
                .isEqualTo(new CallTarget.Azure(URI.create("https://contoso.communication.azure.com")));
    }

    @Test
    void codeForTheWorkshopCallsTheServiceThatAnsweredLast() {
        monitor.use(profiles.workspace("Workshop"));
        assertThat(monitor.target()).isNull();
        monitor.listen(true);
        assertThat(monitor.target()).isEqualTo(new CallTarget.Workshop(service.endpoint(), service.caCertificate()));
    }

    @Test
    void codeFollowsTheServiceToAnotherPort() {
        monitor.use(profiles.workspace("Workshop"));
        monitor.listen(true);
        service.close();
        service = WorkshopForTests.start();
        monitor.listen(true);
        monitor.listen(true);
        assertThat(monitor.target()).isEqualTo(new CallTarget.Workshop(service.endpoint(), service.caCertificate()));
    }

    @Test
    void thereIsNoCodeForAResourceThatWasNeverReached() {
        Workspace known = profiles.workspace("Contoso");
        Profile nowhere =
                new Profile("Contoso", known.profile().environment(), null, Profile.keyWhileUnknown("Contoso"));
        monitor.use(new Workspace(
                nowhere, known.controller(), known.ledger(), known.vault(), known.steps(), known.serviceClock()));
        assertThat(monitor.target()).isNull();
    }

    @Test
    void theServiceIsPolledAgainAndAgainWhileTheWindowCanBeSeen() {
        monitor.use(profiles.workspace("Workshop"));
        monitor.listen(true);
        link.call(control -> control.change(ClockChange.freeze(true)));
        passPace();
        assertThat(monitor.observed())
                .extracting(observed -> observed.clock().frozen())
                .isEqualTo(true);
        assertThat(later).hasSize(1);
        monitor.listen(false);
        passPace();
        assertThat(later).isEmpty();
    }

    @Test
    void nothingIsPolledForAProfileThatIsNotTheWorkshops() {
        monitor.use(profiles.workspace("Contoso"));
        monitor.listen(true);
        assertThat(later).isEmpty();
        assertThat(link.observed()).isNull();
    }

    @Test
    void aServiceThatIsNotFollowedForLongIsReportedUntilItIsFollowedAgain() {
        monitor.use(profiles.workspace("Workshop"));
        monitor.listen(true);
        service.close();
        monitor.listen(true);
        assertThat(monitor.failure()).isNull();
        nanos.addAndGet(SustainedFailure.PASSING.toNanos());
        monitor.listen(true);
        assertThat(monitor.failure())
                .isInstanceOfSatisfying(
                        FaultException.class,
                        reported -> assertThat(reported.fault())
                                .isInstanceOfSatisfying(
                                        Fault.NotConnected.class,
                                        fault -> assertThat(fault.profile()).isEqualTo("Workshop")));
        service = WorkshopForTests.start();
        monitor.listen(true);
        assertThat(monitor.failure()).isNull();
    }

    @Test
    void nothingIsReportedOfAServiceThatNobodyFollows() {
        monitor.use(profiles.workspace("Workshop"));
        monitor.listen(true);
        service.close();
        nanos.addAndGet(SustainedFailure.PASSING.toNanos());
        monitor.listen(true);
        assertThat(monitor.failure()).isNotNull();
        monitor.use(profiles.workspace("Contoso"));
        assertThat(monitor.failure()).isNull();
        service = WorkshopForTests.start();
    }

    @Test
    void aResetThatIsNotWaitedForHasAnUnknownOutcome() {
        WorkshopException failure = catchThrowableOfType(
                WorkshopException.class,
                () -> link.call(control -> {
                    Thread.currentThread().interrupt();
                    return control.reset(ResetRequest.EMPTY);
                }));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(WorkshopProblems.fault(failure, "Workshop").fault())
                .isEqualTo(new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.CANCELLED));
    }

    @Test
    void aRequestThatWasCarriedOutSucceedsThoughTheServiceDoesNotAnswerAfterwards() {
        SeededClass made = link.call(control -> {
            SeededClass seeded = control.reset(ResetRequest.WITH_CLASS);
            service.close();
            return seeded;
        });
        service = WorkshopForTests.start();
        assertThat(made.members()).hasSize(100);
    }

    private void passPace() {
        later.remove().run();
    }

    private static Runnable atOnce(Runnable work, Runnable done, Consumer<? super Throwable> failed) {
        try {
            work.run();
            done.run();
        } catch (RuntimeException e) {
            failed.accept(e);
        }
        return () -> {};
    }
}
