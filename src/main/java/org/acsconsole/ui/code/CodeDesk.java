package org.acsconsole.ui.code;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.acsconsole.code.CallTarget;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.code.CodeText;
import org.acsconsole.code.CodeTexts;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where screens get their offers of code: it knows the service that the code must call, the language that code is shown in, and
 * what was copied last. The commands are asked for when the user chooses a language, so that they have the values of that moment.
 */
public final class CodeDesk {

    private final Texts texts;
    private final CodeTexts code;
    private final ObservableValue<@Nullable CallTarget> target;
    private final ObjectProperty<CodeLanguage> language;
    private final ReadOnlyStringWrapper announced = new ReadOnlyStringWrapper("");

    /**
     * A desk in one language of people.
     *
     * @param target the service in use; null while it is not known where that is
     * @param language the one that code is shown in, which outlives the desk
     */
    public CodeDesk(Texts texts, ObservableValue<@Nullable CallTarget> target, ObjectProperty<CodeLanguage> language) {
        this.texts = texts;
        this.code = new CodeTexts(texts.locale());
        this.target = target;
        this.language = language;
    }

    public ObservableValue<@Nullable CallTarget> target() {
        return target;
    }

    public ObjectProperty<CodeLanguage> language() {
        return language;
    }

    /** What writes code in the language of the window. */
    public CodeTexts texts() {
        return code;
    }

    /** A line that says what was copied last; empty before. */
    public ReadOnlyStringProperty announced() {
        return announced.getReadOnlyProperty();
    }

    /** Copies the code, and announces it. */
    public void copy(CodeText code) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code.text()));
        announce(texts.get("code.copied", code.language().label(), code.fileName()));
    }

    /** Announces that something was copied, once more if it is the same again. */
    public void announce(String copied) {
        announced.set("");
        announced.set(copied);
    }

    /**
     * A button that offers commands of one kind in every language.
     *
     * @param commands none while there is nothing to offer
     * @param whyNone the key of the reason
     */
    public CopyAsCode button(ObservableValue<? extends List<? extends Command.OfService>> commands, String whyNone) {
        return button(languages(commands::getValue), commands.map(some -> some.isEmpty() ? texts.get(whyNone) : ""));
    }

    /**
     * A button with that menu.
     *
     * @param disabledReason why nothing in it can be chosen; empty if something can
     */
    public CopyAsCode button(List<? extends MenuItem> menu, ObservableValue<String> disabledReason) {
        String unreached = texts.get("code.why.unreached");
        return new CopyAsCode(
                texts,
                menu,
                Bindings.createStringBinding(
                        () -> target.getValue() == null ? unreached : disabledReason.getValue(),
                        target,
                        disabledReason));
    }

    /** The commands in every language, below a title. */
    public Menu menu(String title, Supplier<? extends List<? extends Command.OfService>> commands) {
        Menu menu = new Menu(title);
        menu.getItems().setAll(languages(commands));
        return menu;
    }

    /**
     * What the console can do with identities, each in every language.
     *
     * @param identities those of the moment; nothing is copied while there is none
     * @param token what is asked of a token
     */
    public List<Menu> actions(Supplier<List<IdentityId>> identities, TokenRequest token) {
        return List.of(
                menu("code.action.issue", identities, id -> new Command.Issue(id, token)),
                menu("code.action.revoke", identities, Command.Revoke::new),
                menu("code.action.delete", identities, Command.Delete::new));
    }

    private Menu menu(
            String title, Supplier<List<IdentityId>> identities, Function<IdentityId, Command.OfService> command) {
        return menu(
                texts.get(title), () -> identities.get().stream().map(command).toList());
    }

    /** The commands, to be copied in the language that is chosen. */
    public List<MenuItem> languages(Supplier<? extends List<? extends Command.OfService>> commands) {
        return Arrays.stream(CodeLanguage.values())
                .map(each -> item(each, commands))
                .toList();
    }

    private MenuItem item(CodeLanguage each, Supplier<? extends List<? extends Command.OfService>> commands) {
        MenuItem item = new MenuItem(each.label());
        item.disableProperty().bind(Bindings.createBooleanBinding(() -> target.getValue() == null, target));
        item.setOnAction(chosen -> {
            CallTarget now = target.getValue();
            List<? extends Command.OfService> wanted = commands.get();
            if (now != null && !wanted.isEmpty()) {
                copy(code.of(each, wanted, now));
            }
        });
        return item;
    }
}
