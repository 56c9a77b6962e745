package org.acsconsole.ui.identities;

import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.UserList;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.control.ViewMemory;
import org.acsconsole.ui.inspector.TokenInspector;
import org.acsconsole.ui.task.PacedExecutor;
import org.acsconsole.ui.tokens.IdentityDetailsView;
import org.jspecify.annotations.Nullable;

/** Puts the identities screen together, and keeps it up to date until it is closed. */
public final class IdentitiesScreen implements AutoCloseable {

    private final IdentitiesModel model;
    private final Parent root;
    private final Subscription subscription;
    private final Executor paced = new PacedExecutor(Platform::runLater);
    private CompletedSteps.@Nullable Subscription steps;

    /**
     * @param inspector looks into the tokens of the selected identity
     * @param opened when this console was opened, which a clean-up may go back to
     * @param search what is typed into the window's search field; the screen empties it to show what was made just now
     */
    public IdentitiesScreen(
            ScreenContext context, TokenInspector inspector, StringProperty search, Dividers dividers, Instant opened) {
        this.model = new IdentitiesModel(
                context.tasks(), context.faults(), context.profile().problem());
        ViewMemory memory = context.views().memory();
        model.criteria().set(ListCriteria.remembered(memory));
        this.root = load(context, inspector, search, dividers, opened);
        this.subscription = Subscription.combine(
                context.workspace().subscribe(this::open),
                model.criteria().subscribe((before, now) -> now.remember(memory)),
                context.ticker().now().subscribe(model::ticked));
    }

    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        open(null);
    }

    private Parent load(
            ScreenContext context, TokenInspector inspector, StringProperty search, Dividers dividers, Instant opened) {
        IdentityRowText rowText = new IdentityRowText(context.formats());
        Supplier<Window> window = () -> root().getScene().getWindow();
        IdentityActions actions = new IdentityActions(context, model, rowText, window);
        Cleaning cleaning = new Cleaning(context, opened);
        ObjectProperty<@Nullable UserList> users = new SimpleObjectProperty<>();
        ActionTarget<Selection> selected = new ActionTarget<>(context.texts(), model.selection());
        IdentityDetailsView details = new IdentityDetailsView(
                context,
                inspector,
                identity -> actions.askToRevoke(model.selection().get()),
                () -> actions.edit().run().accept(model.selection().get()),
                () -> actions.logs().run().accept(model.selection().get()),
                paced);
        model.selection().subscribe(selection -> details.selection().set(selection.ids()));
        return context.views()
                .load(
                        new IdentitiesView(model, actions, context, search, dividers),
                        new ToolbarView(
                                actions,
                                Action.<Selection>always(
                                                "identities.clean.menu", null, () -> cleaning.ask(window.get()))
                                        .unless(context.readOnly()),
                                selected),
                        new NarrowingView(model.criteria(), context),
                        new HealthView(model.criteria(), users, context),
                        new SavedFiltersView(context, model.criteria(), search, users),
                        new SeveralView(context, rowText, actions, selected),
                        new IdentityTableView(model, rowText, context.ticker(), new IdentityMenu(actions, selected)),
                        details);
    }

    private void open(@Nullable Workspace workspace) {
        if (steps != null) {
            steps.close();
        }
        steps = workspace == null
                ? null
                : workspace.steps().subscribe(step -> paced.execute(() -> model.stepped(step)));
        model.open(workspace);
    }
}
