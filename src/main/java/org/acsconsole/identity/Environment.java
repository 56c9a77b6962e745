package org.acsconsole.identity;

/** What is at stake in a profile. */
public enum Environment {
    WORKSHOP(Capabilities.WORKSHOP),
    TEST(Capabilities.AZURE),
    PRODUCTION(Capabilities.AZURE_IN_PRODUCTION);

    private final Capabilities capabilities;

    Environment(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    public Capabilities capabilities() {
        return capabilities;
    }
}
