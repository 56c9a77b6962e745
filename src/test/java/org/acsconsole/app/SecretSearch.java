package org.acsconsole.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks for secrets in files: as they are, as parts that would do, and as they look when somebody has encoded them. */
final class SecretSearch {

    private final Map<String, String> needles = new TreeMap<>();

    /** An access key, which is base64 of bytes. */
    void addKey(String name, String key) {
        addText(name, key);
        addBytes(name, Base64.getDecoder().decode(key));
    }

    /** A token; its signature alone is as bad, and its payload would do for who can sign. */
    void addToken(String name, String token) {
        addText(name, token);
        String[] parts = token.split("\\.", 3);
        addText(name + ", payload", parts[1]);
        addText(name + ", signature", parts[2]);
        addBytes(name + ", signature", Base64.getUrlDecoder().decode(parts[2]));
    }

    void addText(String name, String text) {
        add(name, text);
        add(name + ", for an URL", URLEncoder.encode(text, StandardCharsets.UTF_8));
        add(name + ", in UTF-16", new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        addEncoded(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void addBytes(String name, byte[] bytes) {
        add(name + ", raw", new String(bytes, StandardCharsets.ISO_8859_1));
        addEncoded(name + ", raw", bytes);
    }

    private void addEncoded(String name, byte[] bytes) {
        add(name + ", in hex", HexFormat.of().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            String base64 = Base64.getEncoder().encodeToString(padded(bytes, before));
            String core = base64.substring(4, base64.length() - 4);
            add(name + ", in base64 at " + before, core);
            add(
                    name + ", in base64 of URLs at " + before,
                    core.replace('+', '-').replace('/', '_'));
        }
    }

    private static byte[] padded(byte[] bytes, int before) {
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.writeBytes(new byte[before]);
        padded.writeBytes(bytes);
        return padded.toByteArray();
    }

    private void add(String name, String needle) {
        needles.put(name, needle);
    }

    /** What was found where, in all files of the folder but those that are there to hold a secret. */
    List<String> findings(Path folder, List<String> meantForSecrets) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(folder)) {
            if (!meantForSecrets.contains(folder.relativize(file).toString())) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                needles.forEach((name, needle) -> {
                    if (content.contains(needle)) {
                        found.add(name + " in " + folder.relativize(file));
                    }
                });
            }
        }
        return found;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
