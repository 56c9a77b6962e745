package org.acsconsole.ui.tokens;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;

/** Sends a token to the service, and holds what the service said to it. */
final class TokenTrialModel {

    private final ScreenContext context;
    private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>(new None());

    TokenTrialModel(ScreenContext context) {
        this.context = context;
    }

    /** How far the trial is. */
    sealed interface Trial {}

    /** Nothing was tried. */
    record None() implements Trial {}

    /** The service is being asked. */
    record Asking(IssuedToken token) implements Trial {}

    /** The service answered. */
    record Answered(CompletedStep.Tried tried) implements Trial {}

    ReadOnlyObjectProperty<Trial> trial() {
        return trial.getReadOnlyProperty();
    }

    /** @param title names the work in the status bar */
    void tryToken(String title, Workspace workspace, IssuedToken token) {
        Asking asking = new Asking(token);
        trial.set(asking);
        context.tasks()
                .run(
                        title,
                        progress -> workspace.controller().perform(new Command.Try(token)),
                        step -> answer(asking, new Answered((CompletedStep.Tried) step)),
                        failure -> {
                            answer(asking, new None());
                            context.faults().show(failure);
                        });
    }

    /** Forgets the answer, and one that is still to come. */
    void clear() {
        trial.set(new None());
    }

    @SuppressWarnings("ReferenceEquality") // another trial of the same token is another trial
    private void answer(Asking asked, Trial answer) {
        if (trial.get() == asked) {
            trial.set(answer);
        }
    }
}
