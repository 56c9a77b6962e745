package org.acsconsole.settings;

/** Light or dark, or as the system has it. */
public enum Theme implements Word {
    SYSTEM,
    LIGHT,
    DARK
}
