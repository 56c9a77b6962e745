package org.acsconsole.workshop.tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the access tokens of the service, in the form that the real ones have, and reads them back.
 *
 * <p>The header alone identifies a workshop token: its {@value #MARK} holds the token's place in the order of things. The
 * payload is compact ASCII without {@code ~ > ?}, because the Java SDK decodes it with the basic base64 alphabet.
 */
public final class TokenMint {

    /** The header parameter that real tokens do not have. */
    public static final String MARK = "workshop";

    private static final String KEY = "workshopKey";
    private static final int PREFIX = "8:acs:".length();
    private static final int GUID = 36;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String resourceId;
    private final RSASSASigner signer;
    private final RSASSAVerifier verifier;
    private final RSAKey publicKey;
    private final String headerStart;

    public TokenMint(KeyPair keys, String resourceId) {
        this.resourceId = resourceId;
        this.signer = new RSASSASigner(keys.getPrivate());
        this.verifier = new RSASSAVerifier((RSAPublicKey) keys.getPublic());
        byte[] thumbprint = sha1(keys.getPublic().getEncoded());
        String keyId = HexFormat.of().withUpperCase().formatHex(thumbprint);
        this.publicKey = new RSAKey.Builder((RSAPublicKey) keys.getPublic())
                .keyID(keyId)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .build();
        this.headerStart = "{\"alg\":\"RS256\",\"kid\":\""
                + keyId
                + "\",\"x5t\":\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(thumbprint)
                + "\",\"typ\":\"JWT\",\"" + MARK + "\":\"";
    }

    /** Signs a token; its times count in whole seconds. */
    public String make(TokenClaims claims) {
        try {
            String key = claims.key() == 1 ? "" : ",\"" + KEY + "\":\"" + claims.key() + "\"";
            JWSHeader header = JWSHeader.parse(Base64URL.encode(headerStart + claims.order() + "\"" + key + "}"));
            JWSObject token = new JWSObject(header, new Payload(payload(claims)));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException | ParseException | JsonProcessingException e) {
            throw new IllegalStateException("the token cannot be signed", e);
        }
    }

    /** What the token says, if this mint made it. */
    public Optional<TokenClaims> read(String token) {
        try {
            JWSObject parsed = JWSObject.parse(token);
            boolean ours = JWSAlgorithm.RS256.equals(parsed.getHeader().getAlgorithm()) && parsed.verify(verifier);
            return ours ? Optional.of(claims(parsed)) : Optional.empty();
        } catch (ParseException | JOSEException | JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The SHA-256 of a token's value, in lower-case hex: it tells tokens apart, and says nothing of them. */
    public static String fingerprint(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String keyId() {
        return publicKey.getKeyID();
    }

    /** What everybody may know of the key, as the JSON of a JWK set. */
    public String publicKeys() {
        return new JWKSet(publicKey).toString(true);
    }

    private String payload(TokenClaims claims) throws JsonProcessingException {
        long issued = claims.issuedAt().getEpochSecond();
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("skypeid", claims.identity().substring("8:".length()))
                .put("scp", 1792)
                .put("csi", Long.toString(issued))
                .put("exp", claims.expiresOn().getEpochSecond())
                .put("rgn", "amer")
                .put("acsScope", String.join(",", claims.scopes()))
                .put("resourceId", resource(claims.identity()))
                .put("resourceLocation", "unitedstates")
                .put("iat", issued));
    }

    /** An identity's ID says whose it is; a Teams user's does not. */
    private String resource(String identity) {
        return identity.startsWith("8:acs:") && identity.length() > PREFIX + GUID
                ? identity.substring(PREFIX, PREFIX + GUID)
                : resourceId;
    }

    private static TokenClaims claims(JWSObject token) throws JsonProcessingException {
        JsonNode payload = JSON.readTree(token.getPayload().toString());
        String scopes = payload.path("acsScope").asText();
        return new TokenClaims(
                "8:" + payload.path("skypeid").asText(),
                scopes.isEmpty() ? List.of() : List.of(scopes.split(",")),
                Instant.ofEpochSecond(payload.path("iat").asLong()),
                Instant.ofEpochSecond(payload.path("exp").asLong()),
                Long.parseLong(String.valueOf(token.getHeader().getCustomParam(MARK))),
                key(token.getHeader().getCustomParam(KEY)));
    }

    private static int key(@Nullable Object named) {
        return named == null ? 1 : Integer.parseInt(named.toString());
    }

    @SuppressWarnings("InsecureHash") // a thumbprint names a key, as x5t does; nothing rests on it
    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
