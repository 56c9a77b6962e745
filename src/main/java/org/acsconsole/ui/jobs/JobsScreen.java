package org.acsconsole.ui.jobs;

import javafx.scene.Parent;
import javafx.util.Subscription;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Dividers;

/** Puts the Jobs screen together, which follows the profile in use until it is closed. */
public final class JobsScreen implements AutoCloseable {

    private final Parent root;
    private final Subscription life;

    public JobsScreen(ScreenContext context, Dividers dividers) {
        JobsModel model = new JobsModel(context.tasks(), context.faults(), context.jobs()::isRunning);
        JobItemsModel items = new JobItemsModel(context.tasks(), context.faults());
        JobActions actions = new JobActions(context, model::refresh);
        root = context.views()
                .load(new JobsView(context, model, actions, dividers), new JobItemsView(context, model, items));
        life = Subscription.combine(
                context.workspace().subscribe(opened -> {
                    model.open(opened);
                    items.open(opened);
                }),
                model.selected().subscribe(items::show),
                context.profile().job().subscribe(wanted -> {
                    if (wanted != null) {
                        model.find(wanted);
                        context.profile().job().set(null);
                    }
                }),
                context.ticker().now().subscribe((before, now) -> {
                    if (root.getScene() != null) {
                        model.refresh();
                    }
                }));
    }

    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        life.unsubscribe();
    }
}
