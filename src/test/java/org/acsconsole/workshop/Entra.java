package org.acsconsole.workshop;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** The Entra tokens of Teams users, as far as the service reads them. */
final class Entra {

    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String USER = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    private Entra() {}

    static String tokenOfTenant(String tenant, String app, String user, Instant end) {
        return token("tid\":\"" + tenant + "\",\"appid", app, user, end);
    }

    static String token(String appClaim, String app, String user, Instant end) {
        return base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}")
                + "."
                + base64("{\"" + appClaim + "\":\"" + app + "\",\"oid\":\"" + user + "\",\"exp\":"
                        + end.getEpochSecond() + "}")
                + ".c2ln";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
