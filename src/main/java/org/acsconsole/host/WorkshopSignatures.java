package org.acsconsole.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.Objects;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.token.Signature;
import org.acsconsole.token.TokenSignatureCheck;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.tokens.TokenMint;

/**
 * Checks signatures with the public key of the workshop service, wherever that runs. The key comes here; the token goes
 * nowhere. No service is started for it: the key of one that never answered is not at hand.
 */
public record WorkshopSignatures(WorkshopLink link) implements TokenSignatureCheck {

    @Override
    public Signature signatureOf(TokenValue token) {
        try {
            return signatureOf(JWSObject.parse(token.reveal()));
        } catch (ParseException | IllegalArgumentException e) {
            return Signature.UNREADABLE;
        }
    }

    private Signature signatureOf(JWSObject token) throws ParseException {
        boolean marked = token.getHeader().getCustomParam(TokenMint.MARK) != null;
        if (link.observed() == null) {
            return marked ? Signature.NO_SERVICE : Signature.NO_PUBLIC_KEY;
        }
        JWKSet keys;
        try {
            keys = JWKSet.parse(link.query(WorkshopControl::keys));
        } catch (WorkshopException e) {
            return marked ? Signature.NO_SERVICE : Signature.NO_PUBLIC_KEY;
        }
        String named = token.getHeader().getKeyID();
        boolean namesOurs = keys.getKeys().stream().map(JWK::getKeyID).anyMatch(id -> Objects.equals(id, named));
        if (!marked && !namesOurs) {
            return Signature.NO_PUBLIC_KEY;
        }
        if (keys.getKeys().stream().anyMatch(key -> fits(token, key))) {
            return Signature.GENUINE;
        }
        return namesOurs || named == null ? Signature.ALTERED : Signature.OTHER_WORKSHOP;
    }

    /** The service signs with RS256 alone: what the token says of its algorithm chooses nothing. */
    private static boolean fits(JWSObject token, JWK key) {
        try {
            return JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new RSASSAVerifier(key.toRSAKey()));
        } catch (JOSEException e) {
            return false;
        }
    }
}
