package org.acsconsole.token;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Entra tokens of Teams users, whose signatures nobody can check. */
public record EntraTokens(Map<String, String> claims) {

    public static final String USER = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public static final String APPLICATION = "11111111-2222-3333-4444-555555555555";
    public static final String TENANT = "66666666-7777-8888-9999-aaaaaaaaaaaa";

    /** One with which nothing is wrong. */
    public static EntraTokens until(Instant end) {
        Map<String, String> claims = new LinkedHashMap<>();
        claims.put("iss", "https://sts.windows.net/" + TENANT + "/");
        claims.put("aud", TeamsToken.AUDIENCE);
        claims.put("scp", "Teams.ManageCalls Teams.ManageChats");
        claims.put("oid", USER);
        claims.put("appid", APPLICATION);
        claims.put("tid", TENANT);
        claims.put("upn", "kim@contoso.com");
        claims.put("exp", Long.toString(end.getEpochSecond()));
        return new EntraTokens(claims);
    }

    /** Returns it with another claim; an empty value takes it out. */
    public EntraTokens with(String claim, String value) {
        Map<String, String> changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        changed.values().removeIf(String::isEmpty);
        return new EntraTokens(changed);
    }

    /** As it is pasted. */
    public String text() {
        String json = claims.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":"
                        + (each.getKey().equals("exp") ? each.getValue() : "\"" + each.getValue() + "\""))
                .collect(Collectors.joining(",", "{", "}"));
        return encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(json) + ".c2lnbmF0dXJl";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
