package org.acsconsole.settings;

import org.acsconsole.json.Keyword;

/** Light or dark, or as the system has it. */
public enum Theme implements Keyword {
    SYSTEM,
    LIGHT,
    DARK
}
