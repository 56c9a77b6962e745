package org.acsconsole.reason;

import java.util.Locale;

/** This class derives stable names from the names of types and constants. */
public final class StableName {

    private StableName() {}

    /** Returns a name such as {@code wrong-key}. */
    public static String of(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static String of(String constant) {
        return constant.replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
