package org.acsconsole.code;

import java.util.regex.Pattern;

/**
 * Code as it is shown and copied.
 *
 * @param fileName the file that its own instructions expect it in
 */
public record CodeText(CodeLanguage language, String fileName, String text) {

    private static final Pattern HOW_TO_RUN = Pattern.compile("\\A(?:\\s+|(?:#|//).*\\R|/\\*[\\s\\S]*?\\*/)+");

    /** Returns the code alone, without the comments that it begins with, which say how to run it. */
    public String program() {
        return HOW_TO_RUN.matcher(text).replaceFirst("");
    }
}
