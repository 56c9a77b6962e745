package org.acsconsole.ui.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import org.acsconsole.identity.ChainCheck;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.LedgerCheck;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The check of the whole ledger that the user asked for, and what it has shown. */
final class LedgerCheckView {

    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final int NAMED = 5;

    private final ScreenContext context;
    private TaskRunner.@Nullable Running running;
    private @Nullable LedgerCheck shown;

    @FXML
    private HBox result;

    @FXML
    private Label text;

    LedgerCheckView(ScreenContext context) {
        this.context = context;
    }

    @FXML
    void initialize() {
        Visibility.roomWhileVisible(result);
        close();
        context.workspace().subscribe(another -> close());
        context.presenting().subscribe((before, now) -> describe());
    }

    /** Checks the ledger of the profile in use, unless a check is running. */
    void start() {
        Workspace from = context.workspace().getValue();
        if (from == null || running != null) {
            return;
        }
        close();
        running = context.tasks()
                .run(
                        context.texts()
                                .get("activity.check.running", from.profile().name()),
                        progress -> LedgerCheck.of(
                                from.ledger(), from.serviceClock().instant(), rows -> progress.reached(rows, 0)),
                        check -> {
                            running = null;
                            if (from.equals(context.workspace().getValue())) {
                                show(check);
                            }
                        },
                        failure -> {
                            running = null;
                            context.faults().show(failure);
                        });
    }

    @FXML
    void copy() {
        if (shown != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words(shown, Integer.MAX_VALUE)));
        }
    }

    @FXML
    void close() {
        shown = null;
        result.setVisible(false);
    }

    private void show(LedgerCheck check) {
        shown = check;
        result.pseudoClassStateChanged(BROKEN, !check.isWhole());
        result.setVisible(true);
        describe();
    }

    private void describe() {
        text.setText(shown == null ? "" : words(shown, NAMED));
    }

    private String words(LedgerCheck check, int named) {
        List<String> sentences = new ArrayList<>();
        sentences.add(chain(check));
        if (!check.identities().isEmpty()) {
            List<IdentityId> damaged = check.identities();
            sentences.add(context.texts()
                    .get(
                            "activity.check.identities",
                            damaged.size(),
                            damaged.stream()
                                    .limit(named)
                                    .map(context.ids()::full)
                                    .collect(Collectors.joining(", ", "", damaged.size() > named ? ", …" : ""))));
        }
        if (check.activities() > 0) {
            sentences.add(context.texts().get("activity.check.activities", check.activities()));
        }
        return String.join(" ", sentences);
    }

    private String chain(LedgerCheck check) {
        return switch (check.chain()) {
            case ChainCheck.Intact intact ->
                context.texts()
                        .get(
                                check.isWhole() ? "activity.check.whole" : "activity.check.chain.intact",
                                check.checked(),
                                intact.position(),
                                intact.hash());
            case ChainCheck.Broken broken ->
                context.texts().get("activity.check.chain." + broken.damage().name(), broken.position());
        };
    }
}
