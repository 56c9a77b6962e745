package org.acsconsole.ui.tokens;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.acsconsole.code.Call;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.jspecify.annotations.Nullable;

/** Asks for scopes and lifetime, and issues a token for one identity or for each of several; stays open on failure. */
public final class IssueTokenDialog {

    private final TokenTools tools;
    private final TokenRequestView request;
    private final IssueTokenModel model;
    private final List<Identity> identities;
    private final Dialog<ButtonType> dialog = new Dialog<>();

    @FXML
    private DialogPane pane;

    @FXML
    private Node requestPart;

    @FXML
    private ButtonType issue;

    private IssueTokenDialog(TokenTools tools, Workspace workspace, List<Identity> identities) {
        this.tools = tools;
        this.identities = identities;
        this.request = new TokenRequestView(tools);
        this.model =
                new IssueTokenModel(tools.console().tasks(), tools.console().faults(), workspace, ids());
    }

    /**
     * Opens the dialog; returns at once. Nothing happens while no profile is open.
     *
     * @param identities at least one
     */
    public static void open(TokenTools tools, Window owner, List<Identity> identities) {
        Workspace workspace = tools.console().workspace().getValue();
        if (workspace != null) {
            IssueTokenDialog opened = new IssueTokenDialog(tools, workspace, identities);
            tools.console().views().load(opened, opened.request);
            opened.dialog.initOwner(owner);
            opened.dialog.show();
        }
    }

    @FXML
    void initialize() {
        dialog.setDialogPane(pane);
        dialog.setTitle(tools.texts().get("tokens.issue.title"));
        pane.setHeaderText(
                identities.size() == 1
                        ? tools.texts().get("tokens.issue.for", tools.nameOf(identities.getFirst()))
                        : tools.texts().get("tokens.issue.for-many", identities.size()));
        Button issueButton = (Button) Objects.requireNonNull(pane.lookupButton(issue));
        issueButton
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busy().get() || request.request().getValue().isEmpty(),
                        model.busy(),
                        request.request()));
        ObservableValue<@Nullable Call> call = request.request()
                .map(wanted ->
                        wanted.map(each -> new Call.Issue(ids(), each.inCode())).orElse(null));
        tools.code().button(call, "code.why.entries").standIn(pane);
        requestPart.disableProperty().bind(model.busy());
        issueButton.addEventFilter(ActionEvent.ACTION, this::issue);
        dialog.setOnCloseRequest(this::closing);
    }

    private List<IdentityId> ids() {
        return identities.stream().map(Identity::id).toList();
    }

    private void issue(ActionEvent pressed) {
        pressed.consume();
        request.request()
                .getValue()
                .ifPresent(wanted ->
                        model.issue(tools.texts().get("tokens.issue.running", model.left()), wanted, dialog::close));
    }

    private void closing(Event closing) {
        if (model.busy().get()) {
            closing.consume();
            model.cancel();
        }
    }
}
