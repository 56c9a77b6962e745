package org.acsconsole.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.acsconsole.reason.ReadProblem;

/**
 * How the characters of a file are written: said by its byte order mark, or found by reading all of it.
 *
 * @param mark how many bytes stand before the text
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final int BUFFER = 1 << 16;

    /** What the files of spreadsheet programs begin with: a ZIP archive, or an OLE document. */
    private static final List<byte[]> SPREADSHEETS =
            List.of(bytes(0x50, 0x4B, 0x03, 0x04), bytes(0xD0, 0xCF, 0x11, 0xE0));

    /** Reads the source to its end where only that shows how it is written. */
    static TextEncoding of(ImportSource source) throws IOException {
        byte[] start = start(source);
        if (SPREADSHEETS.stream().anyMatch(each -> startsWith(start, each))) {
            throw new UnreadableFileException(ReadProblem.SPREADSHEET);
        }
        if (startsWith(start, bytes(0xEF, 0xBB, 0xBF))) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(start, bytes(0xFF, 0xFE))) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(start, bytes(0xFE, 0xFF))) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, KOREAN)) {
            TextEncoding encoding = new TextEncoding(charset, 0);
            if (encoding.holds(source)) {
                return encoding;
            }
        }
        throw new UnreadableFileException(ReadProblem.NOT_TEXT);
    }

    /** The text; a malformed character in it is a {@link CharacterCodingException}. */
    Reader open(ImportSource source) throws IOException {
        InputStream in = source.open();
        in.skipNBytes(mark);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
    }

    private boolean holds(ImportSource source) throws IOException {
        try (Reader text = open(source)) {
            char[] buffer = new char[BUFFER];
            int read;
            do {
                read = text.read(buffer);
                Interrupts.check();
            } while (read >= 0);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] start(ImportSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(4);
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static boolean startsWith(byte[] start, byte[] mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }
}
