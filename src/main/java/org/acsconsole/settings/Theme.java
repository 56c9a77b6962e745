package org.acsconsole.settings;

import org.acsconsole.json.Word;

/** Light or dark, or as the system has it. */
public enum Theme implements Word {
    SYSTEM,
    LIGHT,
    DARK
}
