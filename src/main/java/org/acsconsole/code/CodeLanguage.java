package org.acsconsole.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the service is called from, in the order in which they are offered. */
public enum CodeLanguage {
    CSHARP("C#", "cs"),
    JAVA("Java", "java"),
    JAVASCRIPT("JavaScript", "mjs"),
    PYTHON("Python", "py"),
    CURL("curl", "sh"),
    AZURE_CLI("Azure CLI", "az.sh");

    private final String label;
    private final String ending;

    CodeLanguage(String label, String ending) {
        this.label = label;
        this.ending = ending;
    }

    /** Its name, the same in every language of users. */
    public String label() {
        return label;
    }

    /** The stable name for files, such as {@code azure-cli}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The language of that stable name. */
    public static Optional<CodeLanguage> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The file beside this class that its texts are made from. */
    String template() {
        return word() + ".mustache";
    }

    /** What stands for the text between the quotation marks that its template writes. */
    String literal(String text) {
        return switch (this) {
            case CSHARP, PYTHON -> Literals.withLongEscapes(text);
            case JAVA, JAVASCRIPT -> Literals.withShortEscapes(text);
            case CURL, AZURE_CLI -> Literals.inShell(text);
        };
    }

    /** The file that a program of these words would be in: {@code IssueToken.java}, {@code issue-token.mjs}. */
    String file(List<String> words) {
        boolean capitals = this == CSHARP || this == JAVA;
        return (capitals ? joined(words) : String.join("-", words)) + "." + ending;
    }

    /** The words as a class's name. */
    static String joined(List<String> words) {
        StringBuilder name = new StringBuilder();
        words.forEach(word -> name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return name.toString();
    }
}
