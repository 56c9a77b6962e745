package org.acsconsole.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.text.ActivityText;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The activity screen over a real ledger. */
@ExtendWith(FxThread.class)
final class ActivityViewTest {

    private final ObjectProperty<@Nullable Workspace> workspace = new SimpleObjectProperty<>();
    private final List<Throwable> failures = new ArrayList<>();
    private SampleProfiles profiles;

    @BeforeEach
    void open(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    @Test
    void onceTheServicesClockIsSetTheHeadSaysWhoseTimesTheseAre() {
        Workspace workshop = profiles.workspace("Workshop");
        workspace.set(workshop);
        Parent screen = screen();
        assertThat(firstHead(screen)).isEqualTo("When");
        workspace.set(ahead(workshop));
        assertThat(firstHead(screen)).isEqualTo("When (this computer)");
        workspace.set(null);
        assertThat(failures).isEmpty();
    }

    private Parent screen() {
        Texts texts = new Texts(Locale.ENGLISH);
        SimpleBooleanProperty presenting = new SimpleBooleanProperty();
        FxTaskRunner tasks = new FxTaskRunner(Runnable::run, Runnable::run);
        Console console = new Console(texts, new Views(texts), tasks, failures::add, workspace, presenting);
        return console.views()
                .load(new ActivityView(
                        console,
                        new ActivityText(
                                texts,
                                new Times(texts, ZoneOffset.UTC),
                                new ShownIds(presenting),
                                InstantSource.system())));
    }

    private static String firstHead(Parent screen) {
        TableView<?> table = (TableView<?>) Objects.requireNonNull(screen.lookup("#table"));
        return table.getColumns().getFirst().getText();
    }

    private static Workspace ahead(Workspace usual) {
        return new Workspace(
                usual.profile(),
                usual.controller(),
                usual.ledger(),
                usual.vault(),
                usual.steps(),
                ServiceClock.of(() -> InstantSource.system().instant().plus(Duration.ofHours(1)), Duration.ZERO));
    }
}
