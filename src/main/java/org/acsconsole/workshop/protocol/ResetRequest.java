package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request to reset the service: no identity, the computer's time, no faults. No token of before is accepted again.
 *
 * @param seed {@link #CLASS} to fill the service with a class; null to leave it empty
 * @param language of the names in the class, such as {@code ko}; null for English, as every language that has no names there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResetRequest(@Nullable String seed, @Nullable String language) {

    public static final String CLASS = "class";

    public static final ResetRequest EMPTY = new ResetRequest(null, null);
    public static final ResetRequest WITH_CLASS = new ResetRequest(CLASS, null);

    /** A class with names in that language. */
    public static ResetRequest withClass(Locale language) {
        return new ResetRequest(CLASS, language.getLanguage());
    }

    /** The language of the names, English if none is asked for. */
    public String names() {
        return language == null ? "en" : language;
    }
}
