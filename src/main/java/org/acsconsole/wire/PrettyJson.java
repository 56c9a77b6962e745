package org.acsconsole.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** This class formats a kept body for reading. */
public final class PrettyJson {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectWriter WRITER =
            JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private PrettyJson() {}

    /** Returns JSON with one field per line, and any other text unchanged. */
    public static String of(Body body) {
        if (body.kind() != Body.Kind.JSON) {
            return body.text();
        }
        try {
            return WRITER.writeValueAsString(JSON.readTree(body.text()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a kept body is not JSON", e);
        }
    }
}
