package org.acsconsole.log;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.acsconsole.secret.SecretText;

/** The last step of all logging: whatever a program or a library logs, at every level, leaves without secrets. */
public final class RedactingEncoder extends PatternLayoutEncoder {

    private static final String OURS = "org.acsconsole";

    @Override
    public byte[] encode(ILoggingEvent event) {
        String text = getLayout().doLayout(event);
        return redacted(event.getLoggerName(), text).getBytes(StandardCharsets.UTF_8);
    }

    /** Our own messages keep what follows a secret; of another library's lines nothing is known. */
    private static String redacted(String logger, String text) {
        return logger.startsWith(OURS)
                ? SecretText.withoutParameters(text)
                : text.lines().map(SecretText::withoutMentioned).collect(Collectors.joining("\n", "", "\n"));
    }
}
