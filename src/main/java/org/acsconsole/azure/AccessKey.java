package org.acsconsole.azure;

import com.azure.core.credential.AzureKeyCredential;
import java.util.Base64;
import java.util.regex.Pattern;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.secret.KnownSecrets;
import org.acsconsole.secret.PastedSecret;

/** An access key of an ACS resource is kept in memory only, and {@link #toString} masks it. */
public final class AccessKey implements Authentication {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final AzureKeyCredential credential;

    /**
     * Reads a key, whatever quotation marks and white space were copied along with it.
     *
     * @param text Base64, as the Azure portal shows it
     * @throws MalformedSignInException for anything else
     */
    public AccessKey(String text) {
        String key = WHITE_SPACE.matcher(PastedSecret.alone(text)).replaceAll("");
        if (!isKey(key)) {
            throw new MalformedSignInException(ConnectionProblem.NO_KEY);
        }
        KnownSecrets.ofThisProcess().add(key);
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
