package org.acsconsole.ui.identities;

import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.util.Subscription;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.inspector.TokenInspector;
import org.acsconsole.ui.inspector.TokenTools;
import org.acsconsole.ui.tokens.IdentityDetailsView;
import org.jspecify.annotations.Nullable;

/** Puts the identities screen together, and keeps it up to date until it is closed. */
public final class IdentitiesScreen implements AutoCloseable {

    private final IdentitiesModel model;
    private final Parent root;
    private final Subscription subscription;
    private CompletedSteps.@Nullable Subscription steps;

    /**
     * @param inspector looks into the tokens of the selected identity
     * @param problem why the service of the profile in use cannot be used; null while it can
     * @param search what is typed into the window's search field; the screen empties it to show what was made just now
     */
    public IdentitiesScreen(
            TokenTools tools,
            TokenInspector inspector,
            ObservableValue<@Nullable Fault> problem,
            StringProperty search) {
        Console console = tools.console();
        this.model = new IdentitiesModel(console.tasks(), console.faults(), problem);
        this.root = load(tools, inspector, search);
        this.subscription = Subscription.combine(
                console.workspace().subscribe(this::open), tools.ticker().now().subscribe(model::ticked));
    }

    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        open(null);
    }

    private Parent load(TokenTools tools, TokenInspector inspector, StringProperty search) {
        Console console = tools.console();
        IdentityRowText words = new IdentityRowText(console.texts(), tools.times(), tools.ids(), console.presenting());
        IdentityActions actions =
                new IdentityActions(tools, model, words, () -> root().getScene().getWindow());
        DisabledReason whyNot = new DisabledReason(console.texts(), model.selection());
        IdentityDetailsView details =
                new IdentityDetailsView(tools, inspector, identity -> actions.revoke(), Platform::runLater);
        model.selection().subscribe(selection -> details.selection().set(selection.ids()));
        return console.views()
                .load(
                        new IdentitiesView(model, actions, console.texts(), search),
                        new ToolbarView(actions, whyNot),
                        new IdentityTableView(model, words, tools.ticker()),
                        new IdentityMenuView(actions, whyNot),
                        details);
    }

    private void open(@Nullable Workspace workspace) {
        if (steps != null) {
            steps.close();
        }
        steps = workspace == null
                ? null
                : workspace.steps().subscribe(step -> Platform.runLater(() -> model.stepped(step)));
        model.open(workspace);
    }
}
