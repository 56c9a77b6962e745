package org.acsconsole.ui.shell;

import java.util.Map;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Subscription;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.SignInState;
import org.acsconsole.identity.SignedInAccount;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.SignInDialog;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Who is signed in with Microsoft Entra ID, with the ways in and out; takes no room where the profile signs in by a key. */
final class AccountView {

    private final ScreenContext context;
    private final Texts texts;
    private final ShellModel model;
    private final SignInDialog dialog;

    @FXML
    private Node root;

    @FXML
    private Button signIn;

    @FXML
    private MenuButton account;

    AccountView(ScreenContext context, ShellModel model) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.dialog = new SignInDialog(context, model.signIn()::cancel);
    }

    /** Follows the session until closed. */
    Subscription live() {
        return Subscription.combine(
                model.signIn().state().subscribe(this::show),
                context.ids().follow(() -> name(model.signIn().state().get())),
                dialog::close);
    }

    /** Signs in, and connects the profile again. */
    @FXML
    void signIn() {
        context.tasks()
                .run(
                        texts.get("signin.running"),
                        progress -> {
                            model.signIn().signIn();
                            return true;
                        },
                        done -> model.retry(),
                        this::failed);
    }

    /** Leaves out the name, which the menu has too. */
    void tighten(boolean tight) {
        ContentDisplay shown = tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        signIn.setContentDisplay(shown);
        account.setContentDisplay(shown);
    }

    private void signOut() {
        context.tasks()
                .run(
                        texts.get("signin.out.running"),
                        progress -> {
                            model.signIn().signOut();
                            return true;
                        },
                        done -> model.retry(),
                        context.faults()::show);
    }

    /** Whoever cancelled it knows. */
    private void failed(Throwable failure) {
        boolean cancelled = failure instanceof FaultException known && known.fault() instanceof Fault.Cancelled;
        if (!cancelled) {
            context.faults().show(failure);
        }
    }

    private void show(@Nullable SignInState state) {
        boolean in = state instanceof SignInState.SignedIn;
        Visibility.set(root, state != null);
        Visibility.set(account, in);
        Visibility.set(signIn, !in);
        boolean out = state == null || state instanceof SignInState.SignedOut;
        signIn.setText(texts.get(out ? "signin.action" : "signin.running"));
        signIn.setDisable(!out);
        name(state);
        dialog.show(state);
    }

    private void name(@Nullable SignInState state) {
        if (state instanceof SignInState.SignedIn signedIn) {
            show(signedIn.account());
        }
    }

    private void show(SignedInAccount now) {
        String name = Stream.of(now.user(), now.application())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(texts.get("signin.unknown"));
        String shown = context.ids().inText(name);
        account.setText(shown);
        account.setAccessibleText(texts.get("shell.spoken", texts.get("signin.account"), shown));
        account.getItems().clear();
        add("signin.account.user", now.user());
        add("signin.account.application", now.application());
        add("signin.account.tenant", now.tenant());
        add("signin.account.object", now.objectId());
        MenuItem out = new MenuItem(texts.get("signin.out"));
        out.setOnAction(click -> signOut());
        account.getItems().addAll(new SeparatorMenuItem(), out);
    }

    private void add(String key, String value) {
        if (!value.isEmpty()) {
            MenuItem item = new MenuItem(texts.get(key, context.ids().inText(value)));
            item.setMnemonicParsing(false);
            item.setOnAction(click -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, value)));
            account.getItems().add(item);
        }
    }
}
