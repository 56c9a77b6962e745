package org.acsconsole.ui.workshop;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.SecretClipboard;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.acsconsole.workshop.protocol.ResourcesChange;

/** The two access keys of the instructor's own resource: hands out the secondary one as well, and replaces each. */
final class OwnKeysView {

    private final ScreenContext context;
    private final WorkshopServiceAccess access;

    @FXML
    private MenuButton keys;

    @FXML
    private MenuItem replace;

    @FXML
    private MenuItem replaceSecond;

    @FXML
    private Label notice;

    OwnKeysView(ScreenContext context, WorkshopServiceAccess access) {
        this.context = context;
        this.access = access;
    }

    @FXML
    private void initialize() {
        for (MenuItem each : List.of(replace, replaceSecond)) {
            each.disableProperty().bind(context.readOnly().map(why -> why.isPresent()));
        }
        keys.disableProperty().bind(access.observed().map(now -> false).orElse(true));
        Visibility.whileSaying(notice);
    }

    /** Follows the clipboard until closed. */
    Subscription live() {
        return context.clipboard().lending().subscribe((before, lending) -> {
            if (!lending) {
                notice.setText("");
            }
        });
    }

    @FXML
    private void copySecond() {
        ObservedWorkshop observed = access.observed().getValue();
        if (observed != null) {
            withOwn(own -> {
                context.clipboard()
                        .lend(own.secondaryAt(observed.addressForAll().endpoint()));
                notice.setText(context.texts().get("workshop.connect.lent", SecretClipboard.LENT_FOR.toSeconds()));
            });
        }
    }

    @FXML
    private void replace() {
        replace(1, "primary");
    }

    @FXML
    private void replaceSecond() {
        replace(2, "secondary");
    }

    private void replace(int key, String name) {
        withOwn(own -> new ConfirmedChange(context)
                .ask(
                        keys.getScene().getWindow(),
                        "workshop.keys." + name,
                        "",
                        ResourcesChange.rotate(own.id(), key),
                        change -> replace(change, name)));
    }

    private void replace(ResourcesChange change, String name) {
        context.tasks()
                .query(
                        Executors.callable(() -> access.operations().replaceOwnKey(change)),
                        done -> notice.setText(context.texts().get("workshop.keys." + name + ".done")),
                        context.faults()::show);
    }

    private void withOwn(Consumer<AttendeeResource> then) {
        context.tasks()
                .query(() -> access.operations().ownResource(), own -> own.ifPresent(then), context.faults()::show);
    }
}
