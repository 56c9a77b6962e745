package org.acsconsole.ui.shell;

import java.util.Locale;
import org.acsconsole.ui.text.Shortcut;

/** A screen of the rail, in the rail's order. */
enum Screen {
    IDENTITIES("fth-users", Shortcut.IDENTITIES, ".identity-table", ""),
    ACTIVITY("fth-activity", Shortcut.ACTIVITY, ".table-view", ""),
    WIRE("fth-radio", Shortcut.WIRE, ".table-view", ".filter"),
    JOBS("fth-layers", Shortcut.JOBS, ".job-table", ""),
    WORKSHOP("fth-play-circle", Shortcut.WORKSHOP, ".toggle-button", "");

    private final String icon;
    private final Shortcut shortcut;
    private final String entry;
    private final String search;

    Screen(String icon, Shortcut shortcut, String entry, String search) {
        this.icon = icon;
        this.shortcut = shortcut;
        this.entry = entry;
        this.search = search;
    }

    /** The key of its name. */
    String title() {
        return "shell.screen." + name().toLowerCase(Locale.ROOT);
    }

    /** The Ikonli name of its icon. */
    String icon() {
        return icon;
    }

    Shortcut shortcut() {
        return shortcut;
    }

    /** The style class of what gets the focus when the screen is first entered by key. */
    String entry() {
        return entry;
    }

    /** The style class of the screen's own search field; empty where the window's field searches it. */
    String search() {
        return search;
    }
}
