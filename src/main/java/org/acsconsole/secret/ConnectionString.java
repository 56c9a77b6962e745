package org.acsconsole.secret;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A connection string as the Azure portal shows it, {@code endpoint=https://…/;accesskey=…}, taken apart.
 *
 * @param endpoint null if it has none
 * @param accessKey null if it has none
 * @param hasOtherPart whether something is in it that is neither
 */
public record ConnectionString(
        @Nullable String endpoint, @Nullable String accessKey, boolean hasOtherPart) {

    /** Takes a text apart, whatever quotation marks and white space were copied along with it. */
    public static ConnectionString of(String pasted) {
        String endpoint = null;
        String key = null;
        boolean other = false;
        for (String part : PastedSecret.alone(pasted).split(";", -1)) {
            int equals = part.indexOf('=');
            String name =
                    PastedSecret.alone(part.substring(0, Math.max(equals, 0))).toLowerCase(Locale.ROOT);
            String value = PastedSecret.alone(part.substring(equals + 1));
            switch (name) {
                case "endpoint" -> endpoint = value;
                case "accesskey" -> key = value;
                default -> other |= !part.isBlank();
            }
        }
        return new ConnectionString(endpoint, key, other);
    }

    /** Whether it is a connection string, with an endpoint and a key and nothing else. */
    public boolean isWhole() {
        return endpoint != null && !endpoint.isEmpty() && accessKey != null && !accessKey.isEmpty() && !hasOtherPart;
    }

    @Override
    public String toString() {
        return "ConnectionString[" + endpoint + "]";
    }
}
