package org.acsconsole.workshop.join;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acsconsole.code.CallTarget;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.code.CodeText;
import org.acsconsole.code.CodeTexts;
import org.acsconsole.workshop.protocol.Fingerprint;

/** The programs for attendees, which expect the authority's certificate beside them. There is no secret in them. */
final class Programs {

    /** What the programs read, where they run. */
    static final String CERTIFICATE = "workshop-ca.pem";

    private static final String FOLDER = "workshop/";

    private Programs() {}

    /** One for each language that the service is called from. */
    static List<CodeText> of(PageLanguage language, URI endpoint) {
        CodeTexts texts = new CodeTexts(language.locale());
        CallTarget target = new CallTarget.Workshop(endpoint, Path.of(CERTIFICATE));
        return Arrays.stream(CodeLanguage.values())
                .map(each -> texts.program(each, target))
                .toList();
    }

    /** A folder with the programs, the certificate and how to go on. */
    static byte[] zip(PageLanguage language, URI endpoint, byte[] certificate) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            String readme = language.text("join.readme", Fingerprint.of(certificate));
            add(zip, "README.txt", readme.getBytes(StandardCharsets.UTF_8));
            add(zip, CERTIFICATE, certificate);
            for (CodeText each : of(language, endpoint)) {
                add(zip, each.fileName(), each.text().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(FOLDER + name));
        zip.write(content);
        zip.closeEntry();
    }
}
