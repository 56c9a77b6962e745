package org.acsconsole.reason;

import java.util.Locale;

/** Stable names, made from those of the code. */
final class StableName {

    private StableName() {}

    /** Such as {@code wrong-key}. */
    static String of(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static String of(String constant) {
        return constant.replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
