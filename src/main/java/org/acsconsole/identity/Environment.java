package org.acsconsole.identity;

/** What is at stake in a profile. */
public enum Environment {
    WORKSHOP,
    TEST,
    PRODUCTION;

    /** What a service of this environment offers, and what a user must confirm there. */
    public Capabilities capabilities() {
        return switch (this) {
            case WORKSHOP -> Capabilities.WORKSHOP;
            case TEST -> Capabilities.AZURE;
            case PRODUCTION -> Capabilities.AZURE_IN_PRODUCTION;
        };
    }
}
