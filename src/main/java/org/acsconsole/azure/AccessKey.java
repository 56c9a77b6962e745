package org.acsconsole.azure;

import com.azure.core.credential.AzureKeyCredential;
import java.util.Base64;

/** The access key of an ACS resource: kept in memory only, and never shown by {@link #toString}. */
public final class AccessKey {

    private final AzureKeyCredential credential;

    /**
     * @param text Base64, as the Azure portal shows it
     * @throws IllegalArgumentException for anything else; the message does not repeat it
     */
    public AccessKey(String text) {
        String key = text.strip();
        if (!isKey(key)) {
            throw new IllegalArgumentException("an access key is a Base64 text, as the Azure portal shows it");
        }
        this.credential = new AzureKeyCredential(key);
    }

    AzureKeyCredential credential() {
        return credential;
    }

    @Override
    public String toString() {
        return "AccessKey[••••••]";
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
