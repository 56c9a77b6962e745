package org.acsconsole.ui.shell;

import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.settings.EffectiveSettings;
import org.acsconsole.settings.Language;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The console's window: shows itself at once, opens the first profile, and is rebuilt when another language is chosen. */
public final class ConsoleWindow {

    private static final int FIRST_SCREEN = 0;

    private final Stage stage;
    private final Equipment equipment;
    private final EffectiveSettings choices;
    private final ShellModel model;
    private final Themes themes = new Themes();
    private final ObjectProperty<Language> language;
    private final StringProperty search = new SimpleStringProperty("");
    private final Scene scene = new Scene(new Pane());
    private @Nullable Content content;

    public ConsoleWindow(Stage stage, Equipment equipment) {
        this.stage = stage;
        this.equipment = equipment;
        this.choices = equipment.choices();
        this.model = new ShellModel(equipment.profiles(), equipment.tasks(), Platform::runLater);
        this.language = new SimpleObjectProperty<>(choices.language());
        choices.codeLanguage()
                .flatMap(CodeLanguage::of)
                .ifPresent(chosen -> model.codeLanguage().set(chosen));
        themes.choice().set(choices.theme());
        themes.plainSize().set(choices.size());
        themes.presentedSize().set(choices.presented());
    }

    /** Shows the window and begins to open the first profile; on the window's thread, once. */
    public void show() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> tell(failure));
        themes.start();
        stage.setScene(scene);
        new StagePlace(stage, choices.preferences()).restore();
        language.subscribe(this::speak);
        remember();
        model.connection()
                .subscribe(now -> equipment.tasks().profile().set(now.choice().name()));
        model.connection().map(Connection::workspace).subscribe(equipment.service()::follow);
        stage.setOnCloseRequest(this::leave);
        stage.showingProperty().subscribe(showing -> beat());
        stage.setOnHidden(hidden -> model.clipboard().takeBack());
        stage.iconifiedProperty().subscribe(iconified -> beat());
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
        content =
                new Content(new Texts(chosen.locale(Locale.getDefault())), equipment, model, themes, language, search);
        stage.setTitle(content.title());
        scene.setRoot(content.root());
        if (before != null) {
            content.show(before.shownScreen());
        }
        beat();
    }

    private void remember() {
        themes.choice().subscribe((old, chosen) -> choices.preferences().change(all -> all.withTheme(chosen)));
        themes.plainSize().subscribe((old, chosen) -> choices.preferences().change(all -> all.withSize(chosen)));
        themes.presentedSize()
                .subscribe((old, chosen) -> choices.preferences().change(all -> all.withPresented(chosen)));
        language.subscribe((old, chosen) -> choices.preferences().change(all -> all.withLanguage(chosen)));
        model.codeLanguage()
                .subscribe((old, chosen) -> choices.preferences().change(all -> all.withCodeLanguage(chosen.word())));
        model.connection().subscribe(now -> {
            if (now instanceof Connection.Open open) {
                choices.preferences()
                        .change(all -> all.withProfile(open.choice().name()));
            }
        });
    }

    private void leave(WindowEvent closing) {
        if (content != null) {
            content.leave(closing, stage);
        }
    }

    private void beat() {
        boolean seen = stage.isShowing() && !stage.isIconified();
        equipment.service().listen(seen);
        if (content != null) {
            content.beat(seen);
        }
    }

    private void tell(Throwable failure) {
        if (content != null) {
            content.tell(failure);
        }
    }
}
