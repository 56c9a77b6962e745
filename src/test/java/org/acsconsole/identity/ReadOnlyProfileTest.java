package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a profile that is read-only nothing is sent and nothing is written, whoever asks for it. */
final class ReadOnlyProfileTest {

    private static final Fault REFUSED = new Fault.ReadOnlyProfile("Contoso");

    private final ControllerForTests all;

    ReadOnlyProfileTest(@TempDir Path folder) {
        all = new ControllerForTests(folder);
    }

    @AfterEach
    void close() {
        all.close();
    }

    @Test
    void whatWouldChangeSomethingIsRefusedAndLeavesNoTrace() {
        CompletedStep.CreatedWithToken made = all.made();
        Activity before = all.newest();
        IdentityController readOnly = all.readOnly();
        TokenRequest token = TokenRequest.QUICKSTART;
        Stream.of(
                        new Command.Create(ControllerForTests.KIM),
                        new Command.CreateWithToken(ControllerForTests.KIM, token),
                        new Command.Issue(made.id(), token),
                        new Command.Revoke(made.id()),
                        new Command.Delete(made.id()),
                        new Command.CleanUp(made.id()),
                        new Command.Forget(made.id()),
                        new Command.Add(made.id(), ControllerForTests.KIM),
                        new Command.Edit(made.id(), IdentityDetails.NONE, 0))
                .forEach(command -> assertRefused(() -> readOnly.perform(command)));
        assertRefused(() -> readOnly.newJob(JobKind.DELETE, ""));
        assertRefused(() -> readOnly.reset(() -> new ResetContent("1", List.of())));
        assertThat(all.newest()).isEqualTo(before);
        assertThat(all.read(made.id()).details()).isEqualTo(ControllerForTests.KIM);
    }

    @Test
    void aTokenCanBeTriedForThatOnlyAsks() {
        CompletedStep.CreatedWithToken made = all.made();
        assertThat(all.readOnly().perform(new Command.Try(made.token()))).isInstanceOf(CompletedStep.Tried.class);
    }

    private static void assertRefused(ThrowingCallable work) {
        FaultException refused = catchThrowableOfType(FaultException.class, work);
        assertThat(refused.fault()).isEqualTo(REFUSED);
    }
}
