package org.acsconsole.ui.tokens;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.acsconsole.code.Call;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.control.AffectedIdentities;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.Bulk;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.inspector.TokenTools;
import org.jspecify.annotations.Nullable;

/** Asks for scopes and lifetime, and issues a token for one identity or for each of several. */
public final class IssueTokenDialog implements DialogForm {

    private final TokenTools tools;
    private final IdentityController controller;
    private final List<Identity> identities;
    private final Bulk bulk;
    private final TokenRequestView request;

    @FXML
    private DialogPane pane;

    @FXML
    private Label whom;

    private IssueTokenDialog(TokenTools tools, Workspace workspace, List<Identity> identities) {
        this.tools = tools;
        this.controller = workspace.controller();
        this.identities = List.copyOf(identities);
        this.bulk = new Bulk(tools.console(), workspace.profile(), "tokens.issue", identities, tools.ids());
        this.request = new TokenRequestView(tools);
    }

    /**
     * Opens the dialog; returns at once. Nothing happens while no profile is open.
     *
     * @param identities at least one
     */
    public static void open(TokenTools tools, Window owner, List<Identity> identities) {
        Workspace workspace = tools.console().workspace().getValue();
        if (workspace != null) {
            IssueTokenDialog asking = new IssueTokenDialog(tools, workspace, identities);
            ActionDialog.open(
                    tools.console(),
                    owner,
                    asking,
                    pane -> tools.code()
                            .button(asking.issuing(), "code.why.entries")
                            .standIn(pane),
                    asking.request);
        }
    }

    @FXML
    void initialize() {
        pane.setHeaderText(
                identities.size() == 1
                        ? tools.texts().get("tokens.issue.for", tools.ids().nameOf(identities.getFirst()))
                        : tools.texts().get("tokens.issue.for-many", identities.size()));
        AffectedIdentities.tell(whom, tools.texts(), identities, tools.ids()::nameOf);
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(tools.texts().get("tokens.issue.button", identities.size()));
    }

    @Override
    public ObservableValue<Boolean> ready() {
        return request.request().map(Optional::isPresent);
    }

    @Override
    public void submit(ActionDialog dialog) {
        request.request()
                .getValue()
                .ifPresent(
                        wanted -> bulk.perform(dialog, id -> controller.issue(id, wanted.scopes(), wanted.lifetime())));
    }

    private ObservableValue<@Nullable Call> issuing() {
        return request.request()
                .map(wanted ->
                        wanted.map(each -> new Call.Issue(ids(), each.inCode())).orElse(null));
    }

    private List<IdentityId> ids() {
        return identities.stream().map(Identity::id).toList();
    }
}
