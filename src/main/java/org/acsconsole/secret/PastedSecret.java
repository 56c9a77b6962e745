package org.acsconsole.secret;

import java.util.regex.Pattern;

/** A pasted secret is a key or connection string as it stands in a file, a variable or a field, with what came along with it. */
public final class PastedSecret {

    /** White space, characters that take no room such as a byte order mark, and quotation marks; no secret has them at its ends. */
    private static final String BESIDE = "[\\s\\p{Z}\\p{C}\"'`‘-‟«»]+";

    private static final Pattern AROUND = Pattern.compile("^" + BESIDE + "|" + BESIDE + "$");

    private PastedSecret() {}

    /** Returns the secret alone; empty if there is none. */
    public static String alone(String pasted) {
        return AROUND.matcher(pasted).replaceAll("");
    }
}
