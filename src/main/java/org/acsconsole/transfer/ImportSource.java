package org.acsconsole.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where imported rows come from; it can be read several times. */
public sealed interface ImportSource {

    /** The file's name; empty for what was pasted. */
    String name();

    InputStream open() throws IOException;

    /** A file. */
    record OfFile(Path file) implements ImportSource {

        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /** What was pasted. */
    record OfText(String text) implements ImportSource {

        @Override
        public String name() {
            return "";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Omits the text, which may have tokens in it. */
        @Override
        public String toString() {
            return "OfText[" + text.length() + " characters]";
        }
    }
}
