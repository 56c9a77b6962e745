package org.acsconsole.ui.text;

import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCombination;

/** Every shortcut of the console; the help sheet lists them in this order. */
public enum Shortcut {
    SEARCH("Shortcut+F"),
    NEW_IDENTITY("Shortcut+N"),
    NEW_IDENTITY_WITH_TOKEN("Shortcut+Shift+N"),
    ISSUE_TOKEN("Shortcut+I"),
    REVOKE_TOKENS("Shortcut+R"),
    DELETE("Delete"),
    REVOKE_ALL("Shortcut+Shift+R"),
    EDIT("Shortcut+E"),
    COPY_ID("Shortcut+Shift+C"),
    FIND_IN_LOGS("Shortcut+L"),
    IMPORT("Shortcut+Shift+I"),
    EXPORT("Shortcut+Shift+E"),
    INSPECT_TOKEN("Shortcut+T"),
    PROFILES("Shortcut+Shift+P"),
    REFRESH("F5"),
    IDENTITIES("Shortcut+1"),
    ACTIVITY("Shortcut+2"),
    WIRE("Shortcut+3"),
    JOBS("Shortcut+4"),
    WORKSHOP("Shortcut+5"),
    CLEAR_FAULTS("Shortcut+Shift+K"),
    PRESENT("F11"),
    PRESENTER("F12"),
    ENLARGE("Shortcut+Plus|Shortcut+Equals|Shortcut+Shift+Equals|Shortcut+Add"),
    REDUCE("Shortcut+Minus|Shortcut+Subtract"),
    USUAL_SIZE("Shortcut+0|Shortcut+Numpad 0"),
    HELP("F1");

    private final String keys;

    /** @param keys the ones to be named, then after bars those that do the same on another keyboard or its number pad */
    Shortcut(String keys) {
        this.keys = keys;
    }

    /** The keys, with the platform's own modifier. */
    public KeyCombination keys() {
        return allKeys().getFirst();
    }

    /** The keys, and those that do the same on another keyboard or its number pad. */
    public List<KeyCombination> allKeys() {
        return Pattern.compile("|", Pattern.LITERAL)
                .splitAsStream(keys)
                .map(KeyCombination::valueOf)
                .toList();
    }

    /** What it does, as text. */
    public String text(Texts texts) {
        return texts.get("shortcut." + name());
    }
}
