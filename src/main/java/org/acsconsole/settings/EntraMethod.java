package org.acsconsole.settings;

import org.acsconsole.json.Keyword;

/** An Entra method is a way to sign in with Microsoft Entra ID. */
public enum EntraMethod implements Keyword {
    DEVICE_CODE("deviceCode"),
    BROWSER("browser"),
    CLIENT_SECRET("clientSecret"),
    CLIENT_CERTIFICATE("clientCertificate"),
    MANAGED_IDENTITY("managedIdentity"),
    AZURE_CLI("azureCli"),
    /** The first that is set up on the computer. */
    DEFAULT("default");

    private final String word;

    EntraMethod(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** Whether the method uses what stands at the key. */
    public boolean takes(EntraKey key) {
        return switch (key) {
            case TENANT -> this != MANAGED_IDENTITY;
            case CLIENT -> this != AZURE_CLI && this != DEFAULT;
            case SECRET -> isOfApplication();
            case CERTIFICATE -> this == CLIENT_CERTIFICATE;
            case AUTHORITY_HOST -> this != MANAGED_IDENTITY && this != AZURE_CLI;
        };
    }

    /** Whether the method does not do without it. */
    public boolean needs(EntraKey key) {
        return switch (key) {
            case TENANT, CLIENT -> isOfApplication();
            case SECRET -> this == CLIENT_SECRET;
            case CERTIFICATE -> this == CLIENT_CERTIFICATE;
            case AUTHORITY_HOST -> false;
        };
    }

    /** Whether the issuer of the workshop service knows it. */
    public boolean isOfWorkshop() {
        return this == DEVICE_CODE || this == CLIENT_SECRET;
    }

    private boolean isOfApplication() {
        return this == CLIENT_SECRET || this == CLIENT_CERTIFICATE;
    }
}
