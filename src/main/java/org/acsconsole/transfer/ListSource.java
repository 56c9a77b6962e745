package org.acsconsole.transfer;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
import org.acsconsole.reason.ReadProblem;

/** A text that is a list: an ID or a token on each line, or several with a comma, a semicolon or a tab between them. */
record ListSource() implements SourceTable {

    private static final Pattern BETWEEN = Pattern.compile("[,;\\t]");

    /** In characters; a token has at most 16,384, and more than one may stand on a line. */
    private static final int LONGEST_LINE = 1 << 18;

    @Override
    public List<String> columns() {
        return List.of("id");
    }

    @Override
    public boolean guarded() {
        return false;
    }

    @Override
    public void read(Reader text, Sink sink) throws IOException {
        StringBuilder line = new StringBuilder();
        long number = 1;
        boolean more = true;
        int next = text.read();
        while (more && next >= 0) {
            if (next == '\n') {
                more = send(number, line, sink);
                number++;
            } else if (line.length() == LONGEST_LINE) {
                throw new UnreadableFileException(ReadProblem.TOO_LONG, number);
            } else {
                line.append((char) next);
            }
            next = text.read();
        }
        if (more) {
            send(number, line, sink);
        }
    }

    private static boolean send(long number, StringBuilder line, Sink sink) throws IOException {
        boolean more = true;
        for (String part : BETWEEN.splitAsStream(line).toList()) {
            if (more && !part.isBlank()) {
                more = sink.accept(number, List.of(part));
            }
        }
        line.setLength(0);
        return more;
    }
}
