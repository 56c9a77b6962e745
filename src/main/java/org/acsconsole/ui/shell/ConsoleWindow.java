package org.acsconsole.ui.shell;

import java.util.Locale;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.settings.EffectiveSettings;
import org.acsconsole.settings.Language;
import org.acsconsole.settings.Preferences;
import org.acsconsole.settings.PreferencesData;
import org.acsconsole.ui.Profiles;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.control.ViewMemory;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The console's window: shows itself at once, opens the first profile, and is rebuilt when another language is chosen. */
public final class ConsoleWindow {

    private static final int FIRST_SCREEN = 0;

    /** So that an audience sees no ID after a crash either. */
    private static final String PRESENTING = "presenting";

    private final Stage stage;
    private final EffectiveSettings settings;
    private final FxTaskRunner tasks;
    private final ServiceAccess service;
    private final ShellModel model;
    private final WindowState state;
    private final Scene scene = new Scene(new Pane());
    private @Nullable Content content;

    public ConsoleWindow(
            Stage stage, Profiles profiles, EffectiveSettings settings, FxTaskRunner tasks, ServiceAccess service) {
        this.stage = stage;
        this.settings = settings;
        this.tasks = tasks;
        this.service = service;
        this.model = new ShellModel(profiles, tasks, Platform::runLater);
        this.state = new WindowState(
                new Themes(),
                new SimpleObjectProperty<>(settings.language()),
                new SimpleStringProperty(""),
                dividers(settings.preferences()),
                ViewMemory.in(settings.preferences()));
        settings.codeLanguage()
                .flatMap(CodeLanguage::of)
                .ifPresent(chosen -> model.codeLanguage().set(chosen));
        state.themes().choice().set(settings.theme());
        state.themes().plainSize().set(settings.size());
        state.themes().presentedSize().set(settings.presented());
        state.themes()
                .presenting()
                .set(settings.preferences().remembered().arranged(PRESENTING).isPresent());
    }

    /** Shows the window and begins to open the first profile; on the window's thread, once. */
    public void show() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> show(failure));
        state.themes().start();
        stage.setScene(scene);
        new StagePlace(stage, settings.preferences()).restore();
        state.language().subscribe(this::speak);
        remember();
        model.connection().subscribe(now -> tasks.profile().set(now.choice().name()));
        model.connection().map(Connection::workspace).subscribe(service.watch()::follow);
        stage.setOnCloseRequest(this::leave);
        stage.showingProperty().subscribe(showing -> beat());
        stage.setOnHidden(hidden -> model.clipboard().takeBack());
        stage.iconifiedProperty().subscribe(iconified -> beat());
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc leaves the presentation
        stage.setFullScreenExitHint("");
        state.themes().presenting().subscribe(stage::setFullScreen);
        stage.show();
        afterTheFirstFrame(() -> {
            model.retry();
            showFirstScreen();
        });
    }

    /** Screen, ledger and service each take as long as all that the frame needs; the second pulse comes after that. */
    private void afterTheFirstFrame(Runnable work) {
        scene.addPostLayoutPulseListener(new Runnable() {
            private boolean drawn;

            @Override
            public void run() {
                if (drawn) {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(work);
                } else {
                    drawn = true;
                    Platform.requestNextPulse();
                }
            }
        });
    }

    private void showFirstScreen() {
        if (content != null) {
            content.show(FIRST_SCREEN);
        }
    }

    private void speak(Language chosen) {
        Content before = content;
        if (before != null) {
            before.close();
        }
        scene.getAccelerators().clear();
        Texts texts = new Texts(chosen.locale(Locale.getDefault()));
        content = new Content(texts, tasks, service, model, state, settings.passedOver());
        stage.titleProperty().bind(content.title());
        scene.setRoot(content.root());
        if (before != null) {
            content.show(before.shownScreen());
        }
        beat();
    }

    private void remember() {
        Themes themes = state.themes();
        remember(themes.choice(), PreferencesData::withTheme);
        remember(themes.plainSize(), PreferencesData::withSize);
        remember(themes.presentedSize(), PreferencesData::withPresented);
        remember(themes.presenting(), (all, now) -> all.withArranged(PRESENTING, now ? Boolean.toString(true) : ""));
        remember(state.language(), PreferencesData::withLanguage);
        remember(model.codeLanguage().map(CodeLanguage::word), PreferencesData::withCodeLanguage);
        model.connection().subscribe(now -> {
            if (now instanceof Connection.Open open) {
                settings.preferences()
                        .change(all -> all.withProfile(open.choice().name()));
            }
        });
    }

    private <T> void remember(ObservableValue<T> value, BiFunction<PreferencesData, T, PreferencesData> changed) {
        value.subscribe((old, chosen) -> settings.preferences().change(all -> changed.apply(all, chosen)));
    }

    private static Dividers dividers(Preferences preferences) {
        return new Dividers(
                name -> preferences.remembered().divider(name),
                (name, position) -> preferences.change(all -> all.withDivider(name, position)));
    }

    private void leave(WindowEvent closing) {
        if (content != null) {
            content.leave(closing, stage);
        }
    }

    private void beat() {
        boolean seen = stage.isShowing() && !stage.isIconified();
        service.watch().listen(seen);
        if (content != null) {
            content.beat(seen);
        }
    }

    private void show(Throwable failure) {
        if (content != null) {
            content.show(failure);
        }
    }
}
