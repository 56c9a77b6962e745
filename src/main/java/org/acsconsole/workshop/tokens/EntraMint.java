package org.acsconsole.workshop.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the tokens of the workshop's own OpenID issuer, with which applications and users sign in, and checks them. */
public final class EntraMint {

    /** As Entra ID has it, to the second. */
    public static final Duration LIFE = Duration.ofSeconds(3599);

    static final Set<String> AUDIENCES = Set.of("https://communication.azure.com", "https://communication.azure.com/");
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final RSASSASigner signer;
    private final RSASSAVerifier verifier;
    private final String keyId;
    private final @Nullable OpenIdIssuer elsewhere;

    /**
     * @param keyId under which the public key is published
     * @param elsewhere whose tokens are accepted too; null if there is none
     */
    public EntraMint(KeyPair keys, String keyId, @Nullable OpenIdIssuer elsewhere) {
        this.elsewhere = elsewhere;
        this.signer = new RSASSASigner(keys.getPrivate());
        this.verifier = new RSASSAVerifier((RSAPublicKey) keys.getPublic());
        this.keyId = keyId;
    }

    /** The token of an application for an audience. */
    public String make(String issuer, String clientId, String audience, Instant now) {
        return signed(claims(issuer, audience, now)
                .subject(clientId)
                .claim("appid", clientId)
                .claim("oid", clientId)
                .claim("idtyp", "app")
                .claim("ver", "1.0"));
    }

    /** The token with which an application acts for a user. */
    public String make(String issuer, String clientId, EntraUser user, EntraPermissions permissions, Instant now) {
        return signed(claims(issuer, permissions.audience(), now)
                .subject(user.objectId())
                .claim("appid", clientId)
                .claim("oid", user.objectId())
                .claim("tid", user.tenantId())
                .claim("upn", user.name())
                .claim("scp", String.join(" ", permissions.names()))
                .claim("idtyp", "user")
                .claim("ver", "1.0"));
    }

    /** What tells an application who has signed in. */
    public String idToken(String issuer, String clientId, EntraUser user, Instant now) {
        return signed(claims(issuer, clientId, now)
                .subject(user.objectId())
                .claim("oid", user.objectId())
                .claim("tid", user.tenantId())
                .claim("preferred_username", user.name())
                .claim("name", user.name())
                .claim("ver", "2.0"));
    }

    private static JWTClaimsSet.Builder claims(String issuer, String audience, Instant now) {
        return new JWTClaimsSet.Builder()
                .audience(audience)
                .issuer(issuer)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString());
    }

    private String signed(JWTClaimsSet.Builder claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(keyId)
                        .build(),
                claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the token cannot be signed", e);
        }
        return token.serialize();
    }

    /** Why the token does not open this service; empty if it does. */
    public Optional<String> problem(String token, Instant now) {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            if (!JWSAlgorithm.RS256.equals(parsed.getHeader().getAlgorithm()) || !parsed.verify(verifier)) {
                return elsewhere == null
                        ? Optional.of("the workshop's issuer did not sign the token")
                        : elsewhere.problem(parsed, now);
            }
            JWTClaimsSet claims = parsed.getJWTClaimsSet();
            if (claims.getAudience().stream().noneMatch(AUDIENCES::contains)) {
                return Optional.of("the token is for another audience; its scope must be"
                        + " https://communication.azure.com//.default");
            }
            Date end = claims.getExpirationTime();
            if (end == null || !end.toInstant().isAfter(now)) {
                return Optional.of("the token has expired");
            }
            Date start = claims.getNotBeforeTime();
            return start != null && start.toInstant().isAfter(now.plus(SKEW))
                    ? Optional.of("the token is not valid yet")
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.of("the bearer token is no signed token");
        }
    }
}
