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
}
