package org.acsconsole.ui.export;

/** What an exported file has in its rows. */
enum ExportSubject {
    IDENTITIES,
    /** What is known of the identities' tokens, without their values. */
    TOKENS,
    ACTIVITIES;

    /** What the file is called if the user does not say otherwise. */
    String fileName() {
        return switch (this) {
            case IDENTITIES -> "acs-identities";
            case TOKENS -> "acs-tokens";
            case ACTIVITIES -> "acs-activity";
        };
    }
}
