package org.acsconsole.secret;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * This class finds secrets in unstructured text. All its patterns run in linear time, because the code of attendees decides
 * what is searched.
 */
public final class SecretText {

    /** The mask replaces a secret. */
    public static final String MASK = "•••";

    private static final int SHORTEST = 11;
    private static final int SHORTEST_RUN = 80;

    /** A brace and a quote in base64url begin every compact JWT; also with a space or a line feed between them. */
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]{8,}+(?:(?:\\.|%2[Ee])[\\w-]*+){0,4}"
            + "|(?<![\\w-])(?:[0-9A-Fa-f]{2})?e[yw][\\w-]{12,}+(?:(?:\\.|%2[Ee])[\\w-]{8,}+){1,4}"
            + "|(?<![\\w-])[\\w-]{16,}+\\.[\\w-]{16,}+\\.[\\w-]{16,}+(?:\\.[\\w-]*+){0,2}");

    /** 64 bytes are 86 characters of base64, perhaps escaped; new ACS keys are 84 characters, without padding. */
    private static final Pattern LONG_RUN = Pattern.compile("[\\w+/%\\\\-]{80,}+={0,2}");

    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final int SHORTEST_KEY_BESIDE_GUIDS = 40;
    private static final int MOST_CAPITALS_IN_A_PATH = 11;

    private static final Pattern PARAMETER = Pattern.compile("([?&;]|^)([^?&;=\\s]{1,100}+)=([^&;\\s]++)");

    /** The name of a secret before its value, or an escape that could hide one. */
    private static final Pattern MENTION = Pattern.compile(
            "(?:token|secret|password|key|sig|signature|assertion|authorization|cookie|credential|connectionstring)"
                    + "[\"'\\\\]*+\\s*+(?:[:=]|%3d)|bearer\\s|hmac-sha256\\s|\\\\u00",
            Pattern.CASE_INSENSITIVE);

    /** Plain names alone: one that is coded could hide what it is. */
    private static final Pattern FORM = Pattern.compile("[\\w.-]{1,100}+=[^&\\s]*+(?:&[\\w.-]{1,100}+=[^&\\s]*+)*+");

    private SecretText() {}

    /** Masks the secrets that this process knows, and everything that looks like a JWT or an access key. */
    public static String withoutLookalikes(String text) {
        if (text.length() < SHORTEST) {
            return text;
        }
        String unknown = KnownSecrets.ofThisProcess().without(text);
        String noTokens = mayHaveToken(unknown) ? JWT.matcher(unknown).replaceAll(MASK) : unknown;
        return noTokens.length() < SHORTEST_RUN
                ? noTokens
                : LONG_RUN.matcher(noTokens).replaceAll(SecretText::maskedKey);
    }

    /**
     * Whether {@link #JWT} can match. Few texts of a request have what each of its alternatives needs, and looking for that costs
     * far less than the pattern: the beginning of one, or two dots.
     */
    private static boolean mayHaveToken(String text) {
        int dot = text.indexOf('.');
        return (dot >= 0 && text.indexOf('.', dot + 1) >= 0) || text.contains("ey") || text.contains("ew");
    }

    /** Masks also the values of parameters that are named like secrets. */
    public static String withoutParameters(String text) {
        String plain = withoutLookalikes(text);
        if (plain.indexOf('=') < 0) {
            return plain;
        }
        return PARAMETER.matcher(plain).replaceAll(parameter -> {
            boolean secret = SecretNames.isSecret(parameter.group(2));
            String kept = secret ? parameter.group(1) + parameter.group(2) + "=" + MASK : parameter.group();
            return Matcher.quoteReplacement(kept);
        });
    }

    /**
     * Masks the secrets of a form, as sign-ins send it, and leaves the rest readable; what is not one is masked from the first
     * mention of a secret on.
     */
    public static String withoutFormFields(String text) {
        if (!FORM.matcher(text).matches()) {
            return withoutMentioned(text);
        }
        return Arrays.stream(text.split("&", -1)).map(SecretText::withoutField).collect(Collectors.joining("&"));
    }

    private static String withoutField(String field) {
        int equals = field.indexOf('=');
        String name = field.substring(0, equals);
        boolean secret = name.equals("code") || SecretNames.isSecret(name);
        return name + "=" + (secret ? MASK : withoutMentioned(field.substring(equals + 1)));
    }

    /** Masks also everything after the first mention of a secret. */
    public static String withoutMentioned(String text) {
        Matcher mention = MENTION.matcher(text);
        return withoutParameters(mention.find() ? text.substring(0, mention.end()) + MASK : text);
    }

    private static String maskedKey(MatchResult run) {
        return Matcher.quoteReplacement(isKey(run.group()) ? MASK : run.group());
    }

    /** Long paths and identity IDs consist of words and GUIDs; keys do not. */
    private static boolean isKey(String run) {
        String rest = GUID.matcher(run).replaceAll("");
        boolean path = (rest.indexOf('/') >= 0 || rest.indexOf('%') >= 0)
                && rest.chars().filter(Character::isUpperCase).count() <= MOST_CAPITALS_IN_A_PATH;
        return rest.length() >= SHORTEST_KEY_BESIDE_GUIDS && !path;
    }
}
