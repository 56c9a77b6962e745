package org.acsconsole.ui.inspector;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.Workspace;
import org.acsconsole.token.DecodedToken;
import org.acsconsole.token.Finding;
import org.acsconsole.token.PastedToken;
import org.acsconsole.token.TokenSignatureCheck;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Looks at one token after the other, and keeps the text of none. */
final class InspectionModel {

    private final ScreenContext context;
    private final TokenSignatureCheck signatures;
    private final ReadOnlyObjectWrapper<@Nullable Inspection> inspection = new ReadOnlyObjectWrapper<>();
    private TaskRunner.@Nullable Running lookup;

    InspectionModel(ScreenContext context, TokenSignatureCheck signatures) {
        this.context = context;
        this.signatures = signatures;
    }

    /** Null while there is nothing to look at. */
    ReadOnlyObjectProperty<@Nullable Inspection> inspection() {
        return inspection.getReadOnlyProperty();
    }

    /** Looks at what the user pasted; nothing, if it is blank. */
    void inspectPasted(String text) {
        if (text.isBlank()) {
            clear();
        } else {
            PastedToken pasted = PastedToken.of(text);
            if (pasted.text().isEmpty()) {
                stop();
                DecodedToken.Reason why = pasted.several() ? DecodedToken.Reason.SEVERAL : DecodedToken.Reason.EMPTY;
                inspection.set(new Inspection(0, pasted.findings(), null, new DecodedToken.Opaque(why), null));
            } else {
                inspect(new TokenValue(pasted.text()), pasted.findings(), pasted.expiresOn());
            }
        }
    }

    /** Looks at a token of the list, of which the ledger knows when it expires. */
    void inspect(TokenValue value, Instant expiresOn) {
        inspect(value, List.of(), expiresOn);
    }

    void clear() {
        stop();
        inspection.set(null);
    }

    private void inspect(TokenValue value, List<Finding> pasted, @Nullable Instant expiresOn) {
        stop();
        DecodedToken decoded = DecodedToken.of(value);
        inspection.set(new Inspection(value.reveal().length(), pasted, expiresOn, decoded, null));
        Workspace workspace = context.workspace().getValue();
        lookup = context.tasks()
                .query(
                        () -> Inspection.lookUp(signatures, workspace, value, decoded),
                        this::learn,
                        context.faults()::show);
    }

    private void learn(Inspection.Known known) {
        Inspection looked = inspection.get();
        if (looked != null) {
            inspection.set(looked.with(known));
        }
    }

    private void stop() {
        if (lookup != null) {
            lookup.cancel();
            lookup = null;
        }
    }
}
