package org.acsconsole.settings;

import org.acsconsole.json.Keyword;

/** A theme is light, dark, or the system's. */
public enum Theme implements Keyword {
    SYSTEM,
    LIGHT,
    DARK
}
