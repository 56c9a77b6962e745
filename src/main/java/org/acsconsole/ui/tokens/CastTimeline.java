package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;

/** The tokens of several identities on one timeline, large and labelled, as an audience sees them. */
public final class CastTimeline extends VBox {

    /** Others, too, may have tokens revoked. */
    private static final int TICKS_APART = 2;

    private final ScreenContext context;
    private final TokenTimeline timeline;
    private final ObservableValue<Instant> now;
    private List<IdentityId> cast = List.of();
    private List<TokenRow> rows = List.of();

    /** @param names what an identity is called */
    public CastTimeline(ScreenContext context, Function<IdentityId, String> names) {
        this.context = context;
        timeline = new TokenTimeline(context, names);
        now = Visibility.whileSeen(timeline, context.ticker().now());
        Label none = new Label(context.texts().get("tokens.timeline.none"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        Visibility.roomWhileVisible(timeline, none);
        none.visibleProperty().bind(timeline.visibleProperty().not());
        getStylesheets()
                .add(Objects.requireNonNull(CastTimeline.class.getResource("tokens.css"))
                        .toExternalForm());
        setVgrow(timeline, Priority.ALWAYS);
        getChildren().addAll(timeline, none);
        draw();
    }

    /** Shows the tokens of these identities, as the ledger has them now. */
    public void show(List<IdentityId> newCast) {
        cast = List.copyOf(newCast);
        read();
    }

    /** Follows the clock and the ledger until closed. */
    public Subscription live() {
        return Subscription.combine(
                now.subscribe(this::draw), context.ticker().ticks().subscribe(tick -> {
                    if (tick.longValue() % TICKS_APART == 0 && timeline.getScene() != null) {
                        read();
                    }
                }));
    }

    private void read() {
        Workspace workspace = context.workspace().getValue();
        List<IdentityId> wanted = cast;
        if (workspace == null || wanted.isEmpty()) {
            rows = List.of();
            draw();
        } else {
            context.tasks()
                    .query(
                            () -> wanted.stream()
                                    .flatMap(id -> TokenRow.of(workspace, id, TimelineGeometry.MOST_BARS))
                                    .toList(),
                            found -> {
                                if (wanted.equals(cast)) {
                                    rows = found;
                                    draw();
                                }
                            },
                            context.faults()::show);
        }
    }

    private void draw() {
        List<TokenLife> lives = rows.stream()
                .map(row -> TokenLife.at(now.getValue(), row.token(), row.trials()))
                .toList();
        timeline.setVisible(!lives.isEmpty());
        timeline.show(lives, now.getValue());
    }
}
