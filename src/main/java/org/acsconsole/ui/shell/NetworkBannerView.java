package org.acsconsole.ui.shell;

import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.acsconsole.host.OpenToOthers;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;
import org.jspecify.annotations.Nullable;

/** Says on every screen that other computers can connect to the workshop service, where and how long, and ends it with one press. */
final class NetworkBannerView {

    private final ScreenContext context;
    private final ObservableValue<@Nullable OpenToOthers> open;
    private final Runnable ending;
    private final InstantSource wall = InstantSource.system();

    @FXML
    private Node network;

    @FXML
    private Label where;

    @FXML
    private Label left;

    /** @param ending lets no other computer connect any more; returns at once */
    NetworkBannerView(ScreenContext context, ObservableValue<@Nullable OpenToOthers> open, Runnable ending) {
        this.context = context;
        this.open = open;
        this.ending = ending;
    }

    /** Follows the service and the time until closed. */
    Subscription live() {
        return Subscription.combine(
                open.subscribe(this::show), context.ticker().ticks().subscribe(tick -> show(open.getValue())));
    }

    @FXML
    private void end() {
        ending.run();
    }

    private void show(@Nullable OpenToOthers now) {
        Instant time = wall.instant();
        boolean shown = now != null && !now.isOver(time);
        Visibility.set(network, shown);
        if (now != null && shown) {
            where.setText(
                    context.texts().get("shell.network.where", now.endpoints().getFirst(), now.codeInGroups()));
            left.setText(
                    now.until() == null
                            ? context.texts().get("shell.network.no-end")
                            : context.texts()
                                    .get("shell.network.left", context.times().left(now.until(), time)));
        }
    }
}
