package org.acsconsole.code;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.acsconsole.identity.Command;

/**
 * Writes the code. What it is made from stands beside this class, a template for each language; every value in it is escaped
 * for a literal of that language, and secrets are left to the environment of the program.
 */
public final class CodeTexts {

    private CodeTexts() {}

    /** A program that runs as it stands: creates an identity with a token, issues it another one, and uses that. */
    public static CodeText program(CodeLanguage language, CallTarget target) {
        return text(language.template(), language, Blanks.ofProgram(language, target));
    }

    /**
     * A program that does what the console does, with the same values.
     *
     * @param commands of one kind, and alike but for the identities; at least one
     */
    public static CodeText of(CodeLanguage language, List<? extends Command.OfService> commands, CallTarget target) {
        return text(language.template(), language, Blanks.of(commands, language, target));
    }

    /** The call that moves the workshop service's clock on, which has no SDK; the control key is left to the environment. */
    public static CodeText clock(Duration by, CallTarget.Workshop target) {
        return text("clock.mustache", CodeLanguage.CURL, Blanks.ofClock(by, target));
    }

    private static CodeText text(String template, CodeLanguage language, Blanks blanks) {
        return new CodeText(
                language,
                blanks.file(),
                template(template, language).execute(blanks.values()).strip() + "\n");
    }

    private static Template template(String file, CodeLanguage language) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CodeTexts.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            return Mustache.compiler().withEscaper(language::literal).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
