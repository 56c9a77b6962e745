package org.acsconsole.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The secrets that this process knows, in the forms in which a text may hold them: as they are, percent-encoded, escaped for
 * JSON, in Base64 and in hexadecimal digits.
 */
public final class KnownSecrets {

    /** What a process knows, every text that leaves it is searched for: the one place that cannot be handed on. */
    private static final KnownSecrets OF_THIS_PROCESS = new KnownSecrets();

    private static final int SHORTEST = 16;
    private static final int MOST = 32;

    private final Deque<String> secrets = new ArrayDeque<>();
    private volatile List<String> forms = List.of();

    KnownSecrets() {}

    public static KnownSecrets ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /** From now on the secret is masked; one that is too short to be distinguished from other text is not. */
    public synchronized void add(String secret) {
        if (secret.length() < SHORTEST || secrets.contains(secret)) {
            return;
        }
        secrets.addLast(secret);
        if (secrets.size() > MOST) {
            secrets.removeFirst();
        }
        Set<String> all = new LinkedHashSet<>();
        secrets.forEach(each -> addForms(all, each));
        forms = List.copyOf(all);
    }

    /** Masks the secrets. */
    String without(String text) {
        String masked = text;
        for (String form : forms) {
            if (masked.length() >= form.length() && masked.contains(form)) {
                masked = masked.replace(form, SecretText.MASK);
            }
        }
        return masked;
    }

    private static void addForms(Set<String> forms, String secret) {
        String bare = secret.replaceAll("=+$", "");
        forms.add(secret);
        forms.add(bare);
        forms.add(bare.replace("/", "\\/"));
        forms.add(bare.replace("+", "\\u002b"));
        String percent = URLEncoder.encode(bare, StandardCharsets.UTF_8);
        forms.add(percent);
        forms.add(percent.replace("%2B", "%2b").replace("%2F", "%2f"));
        forms.add(percent.replace("%2F", "/"));
        forms.add(percent.replace("%2B", "+"));
        addCoded(forms, bare.getBytes(StandardCharsets.UTF_8));
        try {
            addCoded(forms, Base64.getDecoder().decode(secret));
        } catch (IllegalArgumentException e) {
            // no key in Base64
        }
    }

    private static void addCoded(Set<String> forms, byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        forms.add(hex);
        forms.add(hex.toUpperCase(Locale.ROOT));
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String coded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // What stands before and after shares the characters at the ends.
            String inner = coded.substring(before == 0 ? 0 : before + 1, coded.length() - 1);
            forms.add(inner);
            forms.add(inner.replace('+', '-').replace('/', '_'));
        }
    }
}
