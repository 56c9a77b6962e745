package org.acsconsole.workshop.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.EntraClient;
import org.acsconsole.workshop.tokens.EntraMint;
import org.acsconsole.workshop.tokens.TokenMint;
import org.jspecify.annotations.Nullable;

/** A small OpenID issuer in the place of Entra ID: tokens for one application and its users, discovery and keys. */
public final class EntraApi {

    private static final String DISCOVERY = ".well-known/openid-configuration";
    private static final String DEFAULT_SCOPE = "/.default";

    /** The tenant in the address of a page that is the same for all. */
    private static final List<String> EVERYBODY = List.of("common");

    private final EntraClient client;
    private final EntraMint mint;
    private final TokenMint keys;
    private final InstantSource wall;
    private final EntraDeviceCodes codes;

    public EntraApi(EntraClient client, EntraMint mint, TokenMint keys, InstantSource wall) {
        this.client = client;
        this.mint = mint;
        this.keys = keys;
        this.wall = wall;
        this.codes = new EntraDeviceCodes(client);
    }

    /** Empty if the path is not the issuer's; the tenant in it may be any, as of Entra ID or as of AD FS. */
    Optional<HttpAnswer> answer(HttpCall call, RequestTarget target) {
        List<String> path = target.path();
        String place = String.join("/", path.subList(1, path.size()));
        return switch (place) {
            case "oauth2/v2.0/token", "oauth2/token" -> Optional.of(only("POST", call, () -> token(call, path)));
            case "oauth2/v2.0/devicecode", "oauth2/devicecode" ->
                Optional.of(
                        only("POST", call, () -> codes.begin(form(call), authority(call, EVERYBODY), wall.instant())));
            case EntraDeviceCodes.PAGE -> Optional.of(deviceLogin(call));
            case DISCOVERY, "v2.0/" + DISCOVERY -> Optional.of(only("GET", call, () -> discovery(call, path)));
            case "discovery/v2.0/keys", "discovery/keys" -> Optional.of(only("GET", call, this::publicKeys));
            default -> Optional.empty();
        };
    }

    /** Why the bearer token does not open the service; empty if it does. */
    Optional<String> problem(String token) {
        return mint.problem(token, wall.instant());
    }

    private interface Work {
        HttpAnswer answer();
    }

    private static HttpAnswer only(String method, HttpCall call, Work work) {
        return call.method().equals(method) ? work.answer() : WorkshopApi.notAllowed(method);
    }

    private HttpAnswer token(HttpCall call, List<String> path) {
        RequestTarget form = form(call);
        return switch (String.valueOf(form.single("grant_type"))) {
            case "client_credentials" -> forApplication(call, path, form);
            case "password" ->
                new EntraUserSignIn(client, mint).answer(form, path.getFirst(), issuer(call, path), wall.instant());
            case "urn:ietf:params:oauth:grant-type:device_code", "device_code" ->
                codes.poll(
                        form,
                        (name, scope) -> new EntraUserSignIn(client, mint)
                                .issued(name, scope, path.getFirst(), issuer(call, path), wall.instant()),
                        wall.instant());
            default ->
                EntraError.of(
                        400,
                        "unsupported_grant_type",
                        70003,
                        "The workshop has only the grants client_credentials, password and device_code.");
        };
    }

    private HttpAnswer deviceLogin(HttpCall call) {
        return switch (call.method()) {
            case "GET" -> EntraDeviceCodes.page();
            case "POST" -> codes.enter(localForm(call), wall.instant());
            default -> WorkshopApi.notAllowed("GET, POST");
        };
    }

    /** Nobody is asked for a password there, so that nobody on another computer may sign in by it. */
    private static RequestTarget localForm(HttpCall call) {
        if (!call.local()) {
            throw new Refusal(403, "Denied", "Codes are entered on the computer of the service only.");
        }
        return form(call);
    }

    private static RequestTarget form(HttpCall call) {
        return RequestTarget.parse("/?" + new String(call.shortBody(), StandardCharsets.UTF_8));
    }

    private HttpAnswer forApplication(HttpCall call, List<String> path, RequestTarget form) {
        String[] basic = basic(call);
        if (!is(client.clientId(), basic.length == 2 ? basic[0] : form.single("client_id"))) {
            return EntraError.otherClient();
        }
        if (!is(client.clientSecret(), basic.length == 2 ? basic[1] : form.single("client_secret"))) {
            return EntraError.of(401, "invalid_client", 7000215, "Invalid client secret provided.");
        }
        String scope = form.single("scope");
        Optional<String> resource = List.of(String.valueOf(scope).split(" ")).stream()
                .filter(each -> each.endsWith(DEFAULT_SCOPE))
                .findFirst();
        if (resource.isEmpty()) {
            return EntraError.of(400, "invalid_scope", 1002012, "The scope must end with " + DEFAULT_SCOPE + ".");
        }
        String audience = resource.get().substring(0, resource.get().length() - DEFAULT_SCOPE.length());
        return issued(
                IdentityJson.object(), mint.make(issuer(call, path), client.clientId(), audience, wall.instant()));
    }

    static HttpAnswer issued(ObjectNode more, String accessToken) {
        ObjectNode answer = IdentityJson.object()
                .put("token_type", "Bearer")
                .put("expires_in", EntraMint.LIFE.toSeconds())
                .put("ext_expires_in", EntraMint.LIFE.toSeconds())
                .put("access_token", accessToken);
        answer.setAll(more);
        return HttpAnswer.of(200, IdentityJson.bytes(answer)).with("Cache-Control", "no-store");
    }

    private static HttpAnswer discovery(HttpCall call, List<String> path) {
        String authority = authority(call, path);
        String version = version(path);
        ObjectNode answer = IdentityJson.object()
                .put("issuer", issuer(call, path))
                .put("authorization_endpoint", authority + "/oauth2" + version + "/authorize")
                .put("token_endpoint", authority + "/oauth2" + version + "/token")
                .put("device_authorization_endpoint", authority + "/oauth2" + version + "/devicecode")
                .put("jwks_uri", authority + "/discovery" + version + "/keys");
        answer.putArray("token_endpoint_auth_methods_supported")
                .add("client_secret_post")
                .add("client_secret_basic");
        answer.putArray("response_types_supported").add("token").add("id_token token");
        answer.putArray("subject_types_supported").add("pairwise");
        answer.putArray("id_token_signing_alg_values_supported").add("RS256");
        return HttpAnswer.of(200, IdentityJson.bytes(answer));
    }

    private HttpAnswer publicKeys() {
        return HttpAnswer.of(200, keys.publicKeys().getBytes(StandardCharsets.UTF_8));
    }

    private static String issuer(HttpCall call, List<String> path) {
        return authority(call, path) + version(path);
    }

    /** AD FS has none in its paths. */
    private static String version(List<String> path) {
        return path.getFirst().equals(EntraClient.TENANT) ? "" : "/v2.0";
    }

    private static String authority(HttpCall call, List<String> path) {
        String host = String.valueOf(call.header("Host"));
        return "https://" + (host.matches("[A-Za-z0-9.:\\[\\]-]+") ? host : "localhost") + "/" + path.getFirst();
    }

    /** Client ID and secret of the header {@code Authorization: Basic …}; empty without. */
    private static String[] basic(HttpCall call) {
        String header = call.header("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return new String[0];
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(header.substring("Basic ".length()).strip());
            return new String(decoded, StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException e) {
            return new String[0];
        }
    }

    static boolean is(String wanted, @Nullable String given) {
        return MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.UTF_8), String.valueOf(given).getBytes(StandardCharsets.UTF_8));
    }
}
