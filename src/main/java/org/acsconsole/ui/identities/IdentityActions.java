package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Menu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.Bulk;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.inspector.TokenTools;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.tokens.IssueTokenDialog;
import org.acsconsole.ui.tokens.TokenRequest;
import org.acsconsole.ui.tokens.TokenRequestView;

/** What the toolbar, the context menu and the shortcuts do with the selection. */
final class IdentityActions {

    private final TokenTools tools;
    private final IdentitiesModel model;
    private final IdentityRowText words;
    private final Supplier<Window> owner;

    /** @param owner the window that dialogs belong to */
    IdentityActions(TokenTools tools, IdentitiesModel model, IdentityRowText words, Supplier<Window> owner) {
        this.tools = tools;
        this.model = model;
        this.words = words;
        this.owner = owner;
    }

    void newIdentity() {
        inWorkspace(workspace -> {
            DetailsFieldsView fields = new DetailsFieldsView(texts(), IdentityDetails.NONE);
            open(new NewIdentityView(texts(), workspace.controller(), fields, model::reveal), fields);
        });
    }

    void newIdentityWithToken() {
        inWorkspace(workspace -> {
            DetailsFieldsView fields = new DetailsFieldsView(texts(), IdentityDetails.NONE);
            TokenRequestView token = new TokenRequestView(tools);
            open(
                    new NewIdentityWithTokenView(texts(), workspace.controller(), fields, token, model::reveal),
                    fields,
                    token);
        });
    }

    void addExisting() {
        inWorkspace(workspace -> {
            DetailsFieldsView fields = new DetailsFieldsView(texts(), IdentityDetails.NONE);
            open(new AddIdentityView(console(), workspace, fields, model::reveal), fields);
        });
    }

    void issue() {
        IssueTokenDialog.open(tools, owner.get(), selection().existing().identities());
    }

    void revoke() {
        inWorkspace(workspace -> {
            Confirmation about = confirm(workspace, selection().existing());
            open(new RevokeView(about, workspace.controller(), bulk("identities.revoke", about)));
        });
    }

    void delete() {
        inWorkspace(workspace -> {
            Confirmation about = confirm(workspace, selection().existing());
            TypedWordView typed = new TypedWordView(about.isTyped());
            Bulk bulk = bulk("identities.delete", about);
            open(new DeleteView(about, workspace.controller(), bulk, typed), typed);
        });
    }

    void forget() {
        inWorkspace(workspace -> {
            Confirmation about = confirm(workspace, selection());
            Bulk bulk = bulk("identities.forget", about);
            open(new ForgetView(about, workspace.controller(), bulk, () -> copy(about.selection())));
        });
    }

    void edit() {
        inWorkspace(workspace -> {
            Identity identity = selection().identities().getFirst();
            DetailsFieldsView fields = new DetailsFieldsView(texts(), identity.details());
            open(new EditDetailsView(words, workspace.controller(), identity, fields), fields);
        });
    }

    void copyIds() {
        copy(selection());
    }

    /** What can be done with the selection, as code. */
    List<Menu> code() {
        return tools.code().actions(() -> selection().existing().ids(), TokenRequest.QUICKSTART.inCode());
    }

    void refresh() {
        model.refresh();
    }

    private static void copy(Selection selection) {
        String ids = selection.ids().stream().map(IdentityId::value).collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ids));
    }

    private Confirmation confirm(Workspace workspace, Selection about) {
        return new Confirmation(words, about, workspace);
    }

    private Bulk bulk(String key, Confirmation about) {
        return new Bulk(
                console(), about.workspace().profile(), key, about.selection().identities(), words.ids());
    }

    private void inWorkspace(Consumer<Workspace> action) {
        Workspace open = console().workspace().getValue();
        if (open != null) {
            action.accept(open);
        }
    }

    private void open(DialogForm form, Object... included) {
        Consumer<DialogPane> code = pane -> form.call()
                .ifPresent(call -> tools.code().button(call, "code.why.entries").standIn(pane));
        ActionDialog.open(console(), owner.get(), form, code, included);
    }

    private Selection selection() {
        return model.selection().get();
    }

    private Texts texts() {
        return console().texts();
    }

    private Console console() {
        return tools.console();
    }
}
