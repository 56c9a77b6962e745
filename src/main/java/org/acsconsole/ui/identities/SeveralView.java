package org.acsconsole.ui.identities;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.Visibility;

/** Several selected identities in place of the details of one: how they stand, and what each action does to all of them. */
final class SeveralView {

    private final ScreenContext context;
    private final IdentityRowText rowText;
    private final IdentityActions actions;
    private final ActionTarget<Selection> selected;

    @FXML
    private Node several;

    @FXML
    private Label title;

    @FXML
    private Label states;

    @FXML
    private Label tokens;

    @FXML
    private Label expiry;

    @FXML
    private Button issue;

    @FXML
    private Button revoke;

    @FXML
    private Button delete;

    @FXML
    private Button copy;

    @FXML
    private Button edit;

    @FXML
    private Button logs;

    @FXML
    private Button forget;

    @FXML
    private Label issues;

    @FXML
    private Label revokes;

    @FXML
    private Label deletes;

    SeveralView(
            ScreenContext context, IdentityRowText rowText, IdentityActions actions, ActionTarget<Selection> selected) {
        this.context = context;
        this.rowText = rowText;
        this.actions = actions;
        this.selected = selected;
    }

    @FXML
    void initialize() {
        selected.offer(actions.issue(), issue);
        selected.offer(actions.revoke(), revoke);
        selected.offer(actions.delete(), delete);
        selected.offer(actions.copyIds(), copy);
        selected.offer(actions.edit(), edit);
        selected.offer(actions.logs(), logs);
        selected.offer(actions.forget(), forget);
        copy.textProperty()
                .bind(selected.target()
                        .map(now -> context.texts()
                                .get("identities.copy.menu", now.rows().size())));
        Visibility.whileSaying(expiry);
        selected.target().subscribe(this::show);
        Visibility.whileSeen(several, context.ticker().now())
                .subscribe(now -> show(selected.target().getValue()));
    }

    private void show(Selection selection) {
        several.setVisible(selection.rows().size() > 1);
        if (several.isVisible()) {
            int existing = selection.onTheService();
            title.setText(context.texts()
                    .get("identities.several.title", selection.rows().size()));
            states.setText(states(selection));
            tokens.setText(context.texts()
                    .get(
                            "identities.several." + (knowsAll(selection) ? "tokens" : "tokens-known"),
                            selection.liveTokens()));
            expiry.setText(selection.rows().stream()
                    .map(IdentityRow::nextExpiry)
                    .filter(Objects::nonNull)
                    .min(Instant::compareTo)
                    .map(next -> context.texts()
                            .get(
                                    "identities.several.expiry",
                                    context.times().until(next, context.now()),
                                    context.times().full(next)))
                    .orElse(""));
            issues.setText(context.texts().get("identities.several.issue", existing));
            revokes.setText(context.texts().get("identities.several.revoke", existing));
            deletes.setText(context.texts().get("identities.several.delete", existing));
        }
    }

    /** How many there are of each state, the most frequent state first. */
    private String states(Selection selection) {
        Map<String, Long> numbers = selection.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> rowText.state(row, context.now()).text(), LinkedHashMap::new, Collectors.counting()));
        return numbers.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(state -> context.texts().get("identities.several.state", state.getValue(), state.getKey()))
                .collect(Collectors.joining(" · "));
    }

    private static boolean knowsAll(Selection selection) {
        return selection.identities().stream().noneMatch(identity -> identity.mayHaveUnknownTokens());
    }
}
