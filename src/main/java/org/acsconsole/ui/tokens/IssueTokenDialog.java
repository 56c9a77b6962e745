package org.acsconsole.ui.tokens;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
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
import org.acsconsole.ui.common.ActionDialog;
import org.acsconsole.ui.common.DialogForm;
import org.acsconsole.ui.common.TaskRunner;
import org.acsconsole.ui.common.Whom;
import org.jspecify.annotations.Nullable;

/**
 * Asks for scopes and lifetime, and issues a token for one identity or for each of several; after a failure, issuing again goes
 * on with those that have none yet.
 */
public final class IssueTokenDialog implements DialogForm {

    private final TokenTools tools;
    private final IdentityController controller;
    private final List<Identity> identities;
    private final Deque<IdentityId> left;
    private final TokenRequestView request;
    private final ReadOnlyStringWrapper action = new ReadOnlyStringWrapper();

    @FXML
    private DialogPane pane;

    @FXML
    private Label whom;

    private IssueTokenDialog(TokenTools tools, Workspace workspace, List<Identity> identities) {
        this.tools = tools;
        this.controller = workspace.controller();
        this.identities = List.copyOf(identities);
        this.left = new ConcurrentLinkedDeque<>(ids());
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
                        ? tools.texts().get("tokens.issue.for", tools.nameOf(identities.getFirst()))
                        : tools.texts().get("tokens.issue.for-many", identities.size()));
        Whom.tell(whom, tools.texts(), identities, tools::nameOf);
        countLeft();
    }

    @Override
    public ObservableValue<String> action() {
        return action;
    }

    @Override
    public ObservableValue<Boolean> ready() {
        return request.request().map(Optional::isPresent);
    }

    @Override
    public void submit(ActionDialog dialog) {
        request.request()
                .getValue()
                .ifPresent(wanted -> dialog.perform(
                        tools.texts().get("tokens.issue.running", left.size()),
                        progress -> issueLeft(wanted, progress),
                        issued -> {}));
    }

    @Override
    public void failed(Throwable failure) {
        countLeft();
    }

    private ObservableValue<@Nullable Call> issuing() {
        return request.request()
                .map(wanted ->
                        wanted.map(each -> new Call.Issue(ids(), each.inCode())).orElse(null));
    }

    private void countLeft() {
        action.set(tools.texts().get("tokens.issue.button", left.size()));
    }

    private List<IdentityId> ids() {
        return identities.stream().map(Identity::id).toList();
    }

    private int issueLeft(TokenRequest wanted, TaskRunner.Progress progress) {
        int total = left.size();
        for (IdentityId next = left.peek(); next != null; next = left.peek()) {
            controller.issue(next, wanted.scopes(), wanted.lifetime());
            left.remove();
            progress.reached(total - left.size(), total);
        }
        return total;
    }
}
