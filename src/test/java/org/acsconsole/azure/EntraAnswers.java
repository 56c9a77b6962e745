package org.acsconsole.azure;

import static org.acsconsole.azure.ScriptedServer.answer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What an authority of Microsoft Entra ID answers to whom it knows. */
final class EntraAnswers {

    static final String TENANT = "11111111-1111-1111-1111-111111111111";
    static final String CLIENT = "22222222-2222-2222-2222-222222222222";
    static final String OBJECT = "33333333-3333-3333-3333-333333333333";

    private EntraAnswers() {}

    static ScriptedServer.Reaction token() {
        return token(3599);
    }

    static ScriptedServer.Reaction token(int seconds) {
        return answer(200, """
                {"token_type":"Bearer","expires_in":%d,"access_token":"%s"}
                """.formatted(seconds, appToken()));
    }

    static ScriptedServer.Reaction userToken() {
        return answer(200, """
                {"token_type":"Bearer","expires_in":3599,"scope":"https://communication.azure.com//.default",
                 "access_token":"%s","refresh_token":"0.AAAA-refresh","id_token":"%s","client_info":"%s"}
                """.formatted(
                jwt("{\"appid\":\"%s\",\"tid\":\"%s\",\"oid\":\"%s\",\"upn\":\"alice@contoso.com\"}"),
                jwt("{\"aud\":\"%s\",\"tid\":\"%s\",\"oid\":\"%s\",\"preferred_username\":\"alice@contoso.com\"}"),
                base64("{\"uid\":\"" + OBJECT + "\",\"utid\":\"" + TENANT + "\"}")));
    }

    static String appToken() {
        return jwt("{\"appid\":\"%s\",\"tid\":\"%s\",\"oid\":\"%s\",\"idtyp\":\"app\"}");
    }

    private static String jwt(String claims) {
        return base64("{\"alg\":\"RS256\"}") + "." + base64(claims.formatted(CLIENT, TENANT, OBJECT)) + ".c2lnbmF0dXJl";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
