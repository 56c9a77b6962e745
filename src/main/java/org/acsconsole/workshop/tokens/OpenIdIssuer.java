package org.acsconsole.workshop.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID issuer elsewhere, whose tokens the service accepts too, such as a tenant of Entra ID. Its discovery document is fetched
 * when its first token comes; its keys are cached, and fetched again after some minutes or when a token names another.
 */
public final class OpenIdIssuer {

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int TIMEOUT = Math.toIntExact(Duration.ofSeconds(5).toMillis());
    private static final int LARGEST = 1 << 20;

    private final String place;
    private final Set<String> audiences;
    private volatile @Nullable Known known;

    private record Known(String issuer, JWKSource<SecurityContext> keys) {}

    /**
     * An issuer that nobody has asked yet.
     *
     * @param place what its discovery document's place begins with; by HTTPS, or on this computer
     * @param audiences which a token may be for
     */
    public OpenIdIssuer(URI place, Set<String> audiences) {
        if (!"https".equals(place.getScheme()) && !isHere(place)) {
            throw new IllegalArgumentException("an issuer elsewhere is reached by https, not " + place);
        }
        this.place = place.toString().replaceFirst("/+$", "");
        this.audiences = audiences.isEmpty() ? EntraMint.AUDIENCES : Set.copyOf(audiences);
    }

    private static boolean isHere(URI place) {
        try {
            return "http".equals(place.getScheme())
                    && InetAddress.getByName(place.getHost()).isLoopbackAddress();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Why the token is not one of this issuer's that opens the service; empty if it is. */
    Optional<String> problem(SignedJWT token, Instant now) {
        try {
            Known issuer = known();
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSTypeVerifier((type, context) -> {}); // at+jwt too
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, issuer.keys()));
            processor.setJWTClaimsSetVerifier(new Claims(audiences, issuer.issuer(), now));
            processor.process(token, null);
            return Optional.empty();
        } catch (IOException | ParseException e) {
            return Optional.of("the issuer " + place + " does not say its keys: " + e.getMessage());
        } catch (BadJOSEException | JOSEException | IllegalArgumentException e) {
            return Optional.of("the token is not one of " + place + " for this service: " + e.getMessage());
        }
    }

    private Known known() throws IOException, ParseException {
        Known before = known;
        return before == null ? discover() : before;
    }

    private Known discover() throws IOException, ParseException {
        DefaultResourceRetriever retriever = new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LARGEST);
        String document = retriever
                .retrieveResource(URI.create(place + DISCOVERY).toURL())
                .getContent();
        Map<String, Object> said = JSONObjectUtils.parse(document);
        Known found = new Known(
                required(said, "issuer"),
                JWKSourceBuilder.create(URI.create(required(said, "jwks_uri")).toURL(), retriever)
                        .retrying(true)
                        .build());
        known = found;
        return found;
    }

    private static String required(Map<String, Object> said, String name) throws ParseException {
        String value = JSONObjectUtils.getString(said, name);
        if (value == null) {
            throw new ParseException("its discovery document has no " + name, 0);
        }
        return value;
    }

    /** Checks audience, issuer, expiry and beginning by the service's wall clock. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final Instant now;

        Claims(Set<String> audiences, String issuer, Instant now) {
            super(audiences, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp"), Set.of());
            this.now = Objects.requireNonNull(now);
        }

        @Override
        protected Date currentTime() {
            return Date.from(now);
        }
    }
}
