package org.acsconsole.ui.workshop;

import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.Confirmation;
import org.acsconsole.ui.dialog.ConfirmationView;
import org.acsconsole.ui.dialog.ReasonView;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.workshop.protocol.ResourcesChange;

/** Asks whether the resources of the service are to be changed in a way that cannot be undone. */
final class ConfirmedChange {

    private final ScreenContext context;

    ConfirmedChange(ScreenContext context) {
        this.context = context;
    }

    /**
     * Asks, and closes the question before what was confirmed is done.
     *
     * @param key what the keys of the question's texts begin with
     * @param whose whose resource it is; not in every title
     */
    void ask(Window owner, String key, String whose, ResourcesChange change, Consumer<ResourcesChange> confirmed) {
        Texts texts = context.texts();
        TypedWordView typed = new TypedWordView(false);
        ReasonView none = ReasonView.none();
        Confirmation<ResourcesChange> question = new Confirmation<>(
                texts.get(key + ".title", whose),
                List.of(texts.get(key + ".says")),
                texts.get(key + ".action"),
                change);
        ActionDialog.open(
                context,
                owner,
                new ConfirmationView<>(question, typed, none),
                (chosen, dialog) -> {
                    dialog.close();
                    confirmed.accept(chosen);
                },
                typed,
                none);
    }
}
