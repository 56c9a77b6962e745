package org.acsconsole.ui.activity;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import org.acsconsole.identity.ChainCheck;
import org.acsconsole.identity.EventMark;
import org.acsconsole.identity.KeptHashCheck;
import org.acsconsole.identity.LedgerCheck;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The check of the ledger that the user asked for, and what it has shown. */
final class LedgerCheckView {

    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final int NAMED = 5;

    private final ScreenContext context;
    private final LedgerCheckText sentences;
    private TaskRunner.@Nullable Running running;
    private @Nullable Shown shown;

    /**
     * A result.
     *
     * @param words its sentences, by how many damaged identities are named at most
     * @param newest the newest event's; empty if there is none to rely on
     */
    private record Shown(boolean whole, String newest, IntFunction<String> words) {

        static Shown of(boolean whole, ChainCheck chain, IntFunction<String> words) {
            boolean known =
                    chain instanceof ChainCheck.Intact intact && intact.end().position() > 0;
            return new Shown(whole, known ? ((ChainCheck.Intact) chain).end().text() : "", words);
        }
    }

    @FXML
    private HBox result;

    @FXML
    private Label text;

    @FXML
    private Button copyHash;

    LedgerCheckView(ScreenContext context) {
        this.context = context;
        this.sentences = new LedgerCheckText(context.formats());
    }

    @FXML
    void initialize() {
        Visibility.roomWhileVisible(result, copyHash);
        close();
        context.workspace().subscribe(another -> close());
        context.presenting().subscribe((before, now) -> describe());
    }

    /** Checks the ledger of the profile in use, unless a check is running. */
    void start() {
        run(
                (from, progress) ->
                        LedgerCheck.of(from.ledger(), from.serviceClock().instant(), progress),
                check -> show(Shown.of(check.isWhole(), check.chain(), named -> sentences.of(check, named))));
    }

    /** Asks for a hash that was kept elsewhere, and checks whether the chain goes through it. */
    void askAgainst() {
        ActionDialog.open(
                context, result.getScene().getWindow(), new VerifyAgainstView(context.texts()), (kept, dialog) -> {
                    dialog.close();
                    verify(kept);
                });
    }

    void verify(EventMark kept) {
        run(
                (from, progress) -> KeptHashCheck.of(from.ledger(), kept, progress),
                check -> show(Shown.of(check.isWhole(), check.chain(), named -> sentences.of(check))));
    }

    private interface Check<T> {
        T run(Workspace from, LongConsumer progress);
    }

    private <T> void run(Check<T> check, Consumer<T> done) {
        Workspace from = context.workspace().getValue();
        if (from == null || running != null) {
            return;
        }
        close();
        running = context.tasks()
                .run(
                        context.texts()
                                .get("activity.check.running", from.profile().name()),
                        progress -> check.run(from, read -> progress.reached(read, 0)),
                        found -> {
                            running = null;
                            if (from.equals(context.workspace().getValue())) {
                                done.accept(found);
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
            copy(shown.words().apply(Integer.MAX_VALUE));
        }
    }

    @FXML
    void copyHash() {
        if (shown != null) {
            copy(shown.newest());
        }
    }

    private static void copy(String words) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
    }

    @FXML
    void close() {
        shown = null;
        result.setVisible(false);
    }

    private void show(Shown now) {
        shown = now;
        result.pseudoClassStateChanged(BROKEN, !now.whole());
        copyHash.setVisible(!now.newest().isEmpty());
        result.setVisible(true);
        describe();
    }

    private void describe() {
        text.setText(shown == null ? "" : shown.words().apply(NAMED));
    }
}
