package org.acsconsole.ui.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.ui.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The activities of one identity, in the user's language. */
@ExtendWith(FxThread.class)
final class IdentityActivityViewTest {

    private ScriptedWorkspace room;
    private Instant wallClock = Samples.NOON;

    @BeforeEach
    void open(@TempDir Path folder) {
        room = new ScriptedWorkspace(folder, Locale.KOREAN);
        room.open(Environment.WORKSHOP);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatFailedIsReportedInTheWindowsLanguage() {
        Identity alice = room.identity("Alice");
        room.service.refuse(alice.id(), new Fault.WrongKey("r-1"));
        assertThatThrownBy(() -> room.issue(alice, 60, TokenScope.CHAT)).isInstanceOf(FaultException.class);
        show(alice);
        assertThat(String.join("\n", Seen.texts()))
                .contains("실패 · 액세스 키가 거부되었습니다")
                .doesNotContain("wrong-key");
    }

    @Test
    void aTrialThatFoundTheTokenLiveSaysSomething() {
        Identity alice = room.identity("Alice");
        room.service.trial = new TokenTrial(TokenTrial.Verdict.INCONCLUSIVE, 401, "no-chat-scope");
        Steps.tried(room.controller(), room.issue(alice, 60, TokenScope.VOIP));
        show(alice);
        assertThat(Seen.texts()).contains("토큰 테스트 · 유효함, 범위 없음");
    }

    @Test
    void onceTheServicesClockIsSetTheHeadSaysWhoseTimesTheseAre() {
        show(room.identity("Alice"));
        assertThat(Seen.texts()).contains("시각");
        room.pass(Duration.ofDays(1));
        assertThat(Seen.texts()).contains("시각\n(이 컴퓨터)");
    }

    private void show(Identity alice) {
        IdentityDetailsModel model = new IdentityDetailsModel(room.context, Runnable::run);
        Parent pane = room.context.views().load(new IdentityActivityView(room.context, model, () -> wallClock));
        model.selection().set(List.of(alice.id()));
        Seen.show(pane);
    }
}
