package org.acsconsole.ui.tokens;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.AffectedIdentities;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.CommandRunner;
import org.acsconsole.ui.dialog.DialogForm;

/** Asks for scopes and lifetime of a token for one identity or for each of several. */
public final class IssueTokenDialog implements DialogForm<List<Command.OfService>> {

    private final ScreenContext context;
    private final List<Identity> identities;
    private final TokenRequestView request;

    @FXML
    private DialogPane pane;

    @FXML
    private Label affected;

    private IssueTokenDialog(ScreenContext context, List<Identity> identities) {
        this.context = context;
        this.identities = List.copyOf(identities);
        this.request = new TokenRequestView(context);
    }

    /**
     * Opens the dialog; returns at once. Nothing happens while no profile is open.
     *
     * @param identities at least one
     */
    public static void open(ScreenContext context, Window owner, List<Identity> identities) {
        Workspace workspace = context.workspace().getValue();
        if (workspace != null) {
            IssueTokenDialog asking = new IssueTokenDialog(context, identities);
            CommandRunner runner = new CommandRunner(context, workspace);
            ActionDialog.open(
                    context,
                    owner,
                    asking,
                    (all, dialog) -> runner.run(all, "", dialog, done -> {}),
                    pane -> context.code()
                            .button(asking.entered().map(entered -> entered.orElse(List.of())), "code.why.entries")
                            .standIn(pane),
                    asking.request);
        }
    }

    @FXML
    void initialize() {
        pane.setHeaderText(
                identities.size() == 1
                        ? context.texts().get("tokens.issue.for", context.ids().nameOf(identities.getFirst()))
                        : context.texts().get("tokens.issue.for-many", identities.size()));
        AffectedIdentities.show(affected, context.texts(), identities, context.ids()::nameOf);
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(context.texts().get("tokens.issue.button", identities.size()));
    }

    @Override
    public ObservableValue<Optional<List<Command.OfService>>> entered() {
        return request.request().map(wanted -> wanted.map(this::issue));
    }

    private List<Command.OfService> issue(TokenRequest wanted) {
        return identities.stream()
                .<Command.OfService>map(identity -> new Command.Issue(identity.id(), wanted))
                .toList();
    }
}
