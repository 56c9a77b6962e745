package org.acsconsole.ui.dialog;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.FaultPresenter;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.text.Failure;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows failures one after the other in a dialog over the window in use; one that repeats is counted, not repeated. */
public final class DialogFaultPresenter implements FaultPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(DialogFaultPresenter.class);

    private final Texts texts;
    private final Views views;
    private final ShownIds ids;
    private final FaultInjections injections;
    private final ObservableValue<@Nullable Workspace> inUse;
    private final Queue<Failure> waiting = new ArrayDeque<>();
    private final ReadOnlyStringWrapper announced = new ReadOnlyStringWrapper("");
    private @Nullable FaultView open;

    /** Presents failures that are of no profile. */
    public DialogFaultPresenter(Texts texts, Views views, ShownIds ids, FaultInjections injections) {
        this(texts, views, ids, injections, new SimpleObjectProperty<>());
    }

    /** @param inUse the workspace in use, whose profile is named where something is at stake in it */
    public DialogFaultPresenter(
            Texts texts,
            Views views,
            ShownIds ids,
            FaultInjections injections,
            ObservableValue<@Nullable Workspace> inUse) {
        this.inUse = inUse;
        this.injections = injections;
        this.texts = texts;
        this.views = views;
        this.ids = ids;
    }

    /** The title of the failure that was shown last; empty for a moment before each, so that the same one is announced again. */
    public ReadOnlyStringProperty announced() {
        return announced.getReadOnlyProperty();
    }

    @Override
    public void show(Throwable failure) {
        Failure plain = Failure.of(failure, texts);
        Failure known = injections.mayHaveCaused(failure) ? plain.ofWorkshop(texts, injections.isInForce()) : plain;
        if (known.isMistake()) {
            LOG.error("unexpected failure", failure);
        }
        announced.set("");
        announced.set(known.text().title());
        if (open == null) {
            present(known);
        } else if (!open.counts(known)) {
            waiting.add(known);
        }
    }

    /** The view of the failure, for a window of somebody else's. */
    public Parent sheet(Throwable failure) {
        return views.load(new FaultView(Failure.of(failure, texts), texts, ids, injections.end()));
    }

    private void present(Failure failure) {
        FaultView view = new FaultView(failure, texts, ids, injections.end());
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initModality(Modality.WINDOW_MODAL);
        Window owner = owner();
        if (owner != null) {
            dialog.initOwner(owner);
        }
        dialog.setTitle(texts.get("fault.sheet.window"));
        Workspace workspace = inUse.getValue();
        if (workspace != null && !workspace.capabilities().adjustable()) {
            dialog.getDialogPane().setHeaderText(texts.get("fault.sheet.window"));
            DialogProfile.name(dialog, workspace.profile(), texts);
        }
        dialog.getDialogPane().setContent(views.load(view));
        dialog.getDialogPane().getStyleClass().add("fault-dialog");
        ButtonType close = new ButtonType(texts.get("fault.sheet.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        dialog.setOnHidden(hidden -> next());
        open = view;
        dialog.show();
    }

    private void next() {
        open = null;
        Failure failure = waiting.poll();
        if (failure != null) {
            present(failure);
        }
    }

    static @Nullable Window owner() {
        Window last = null;
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage && (window.isFocused() || last == null || !last.isFocused())) {
                last = window;
            }
        }
        return last;
    }
}
