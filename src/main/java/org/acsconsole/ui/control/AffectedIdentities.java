package org.acsconsole.ui.control;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.acsconsole.identity.Identity;
import org.acsconsole.ui.text.Texts;

/** Names those that something is about to be done to, the first few of many. */
public final class AffectedIdentities {

    private static final int NAMED = 5;

    private AffectedIdentities() {}

    /** Names them in the label; one is named in the dialog's header, and the label goes. */
    public static void show(Label label, Texts texts, List<Identity> identities, Function<Identity, String> name) {
        Visibility.set(label, identities.size() > 1);
        label.setText(of(texts, identities, name));
    }

    /** The names of the first few, and how many there are beside them. */
    public static String of(Texts texts, List<Identity> identities, Function<Identity, String> name) {
        String first = identities.stream().limit(NAMED).map(name).collect(Collectors.joining(", "));
        int left = identities.size() - NAMED;
        return left > 0 ? texts.get("dialog.affected.more", first, left) : first;
    }
}
