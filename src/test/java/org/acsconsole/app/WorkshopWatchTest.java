package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.acsconsole.code.CallTarget;
import org.acsconsole.host.WorkshopLink;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.protocol.ResetRequest;
import org.acsconsole.workshop.protocol.SeededClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxThread.class)
final class WorkshopWatchTest {

    private WorkshopForTests service = WorkshopForTests.start();
    private final WorkshopLink link = new WorkshopLink(() -> service.address());
    private final AtomicLong nanos = new AtomicLong();
    private final WorkshopWatch watch = new WorkshopWatch(
            link, new FxTaskRunner(Runnable::run, Runnable::run), Runnable::run, new SustainedFailure(nanos::get));
    private SampleProfiles profiles;

    @BeforeEach
    void open(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
    }

    @AfterEach
    void close() {
        watch.listen(false);
        link.close();
        service.close();
        profiles.close();
    }

    @Test
    void codeForARealResourceCallsTheEndpointOfItsProfile() {
        assertThat(watch.target().getValue()).isNull();
        watch.follow(profiles.workspace("Contoso"));
        assertThat(watch.target().getValue())
                .isEqualTo(new CallTarget.Azure(URI.create("https://contoso.communication.azure.com")));
    }

    @Test
    void codeForTheWorkshopCallsWhatWasHeardLast() {
        watch.follow(profiles.workspace("Workshop"));
        assertThat(watch.target().getValue()).isNull();
        watch.listen(true);
        assertThat(watch.target().getValue())
                .isEqualTo(new CallTarget.Workshop(service.endpoint(), service.caCertificate()));
    }

    @Test
    void codeFollowsTheServiceToAnotherPort() {
        watch.follow(profiles.workspace("Workshop"));
        watch.listen(true);
        service.close();
        service = WorkshopForTests.start();
        watch.listen(true);
        watch.listen(true);
        assertThat(watch.target().getValue())
                .isEqualTo(new CallTarget.Workshop(service.endpoint(), service.caCertificate()));
    }

    @Test
    void aServiceThatIsNotFollowedForLongIsToldUntilItIsFollowedAgain() {
        watch.follow(profiles.workspace("Workshop"));
        watch.listen(true);
        service.close();
        watch.listen(true);
        assertThat(watch.lapse().getValue()).isNull();
        nanos.addAndGet(SustainedFailure.PASSING.toNanos());
        watch.listen(true);
        assertThat(watch.lapse().getValue())
                .isInstanceOfSatisfying(
                        FaultException.class,
                        told -> assertThat(told.fault())
                                .isInstanceOfSatisfying(
                                        Fault.NotConnected.class,
                                        fault -> assertThat(fault.profile()).isEqualTo("Workshop")));
        service = WorkshopForTests.start();
        watch.listen(true);
        assertThat(watch.lapse().getValue()).isNull();
    }

    @Test
    void aStartAnewThatIsNotWaitedForHasAnUnknownOutcome() {
        watch.follow(profiles.workspace("Workshop"));
        Fault fault = catchThrowableOfType(
                        FaultException.class,
                        () -> watch.call(control -> {
                            Thread.currentThread().interrupt();
                            return control.reset(ResetRequest.EMPTY);
                        }))
                .fault();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(fault).isEqualTo(new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.CANCELLED));
    }

    @Test
    void whatWasDoneIsDoneThoughTheServiceIsNotHeardAfterwards() {
        watch.follow(profiles.workspace("Workshop"));
        SeededClass made = watch.call(control -> {
            SeededClass seeded = control.reset(ResetRequest.WITH_CLASS);
            service.close();
            return seeded;
        });
        service = WorkshopForTests.start();
        assertThat(made.members()).hasSize(100);
    }

    @Test
    void nothingIsToldOfAServiceThatNobodyFollows() {
        watch.follow(profiles.workspace("Workshop"));
        watch.listen(true);
        service.close();
        nanos.addAndGet(SustainedFailure.PASSING.toNanos());
        watch.listen(true);
        assertThat(watch.lapse().getValue()).isNotNull();
        watch.follow(profiles.workspace("Contoso"));
        assertThat(watch.lapse().getValue()).isNull();
        service = WorkshopForTests.start();
    }

    @Test
    void thereIsNoCodeForAResourceThatWasNeverReached() {
        Workspace known = profiles.workspace("Contoso");
        Profile nowhere =
                new Profile("Contoso", known.profile().environment(), null, Profile.keyWhileUnknown("Contoso"));
        watch.follow(new Workspace(
                nowhere, known.controller(), known.ledger(), known.vault(), known.steps(), known.serviceClock()));
        assertThat(watch.target().getValue()).isNull();
    }
}
