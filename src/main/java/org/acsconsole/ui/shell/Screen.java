package org.acsconsole.ui.shell;

import org.acsconsole.ui.text.Shortcut;

/** A screen of the rail, in the rail's order. */
enum Screen {
    IDENTITIES("shell.screen.identities", "fth-users", Shortcut.IDENTITIES, ".identity-table", ""),
    ACTIVITY("shell.screen.activity", "fth-activity", Shortcut.ACTIVITY, ".table-view", ""),
    WIRE("shell.screen.wire", "fth-radio", Shortcut.WIRE, ".table-view", ".filter"),
    WORKSHOP("shell.screen.workshop", "fth-play-circle", Shortcut.WORKSHOP, ".toggle-button", "");

    private final String title;
    private final String icon;
    private final Shortcut shortcut;
    private final String entry;
    private final String search;

    Screen(String title, String icon, Shortcut shortcut, String entry, String search) {
        this.title = title;
        this.icon = icon;
        this.shortcut = shortcut;
        this.entry = entry;
        this.search = search;
    }

    /** The key of its name. */
    String title() {
        return title;
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
