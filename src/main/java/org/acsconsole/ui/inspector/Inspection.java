package org.acsconsole.ui.inspector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.Workspace;
import org.acsconsole.token.DecodedToken;
import org.acsconsole.token.Finding;
import org.acsconsole.token.Signature;
import org.acsconsole.token.TokenSignatureCheck;
import org.jspecify.annotations.Nullable;

/**
 * A token that is looked at, without its text.
 *
 * @param length how many characters it has
 * @param pasted what came along with it
 * @param expiresOn when it expires by the answer that it came in; null if that is not known
 * @param known what is known beside what it says; null while that is looked up
 */
record Inspection(
        int length,
        List<Finding> pasted,
        @Nullable Instant expiresOn,
        DecodedToken decoded,
        @Nullable Known known) {

    Inspection {
        pasted = List.copyOf(pasted);
    }

    /**
     * What ledger and keys say of it.
     *
     * @param token as the ledger has it; null if it does not
     * @param deleted whether the ledger has its identity as deleted
     * @param resource the GUID of the resource in use; null where that is not known
     * @param workshop whether the service in use is a workshop's
     */
    record Known(
            Signature signature,
            @Nullable IssuedToken token,
            boolean deleted,
            @Nullable String resource,
            boolean workshop) {}

    Inspection with(Known newKnown) {
        return new Inspection(length, pasted, expiresOn, decoded, newKnown);
    }

    /** What is wrong with it, or worth a word. */
    List<Finding> findings(Instant now) {
        List<Finding> all = new ArrayList<>(pasted);
        if (decoded instanceof DecodedToken.Decoded token) {
            all.addAll(Finding.in(token, now, known == null ? null : known.resource()));
        }
        return all;
    }

    /** Whether it lives on the clock of the service in use, rather than on that of the world. */
    boolean onTheServicesClock() {
        return known != null
                && known.workshop()
                && decoded instanceof DecodedToken.Decoded token
                && token.fromWorkshop();
    }

    /** Reads the ledger and checks the signature; blocks. */
    static Known lookUp(
            TokenSignatureCheck signatures, @Nullable Workspace workspace, TokenValue value, DecodedToken decoded) {
        Signature signature = signature(signatures, value, decoded);
        if (workspace == null) {
            return new Known(signature, null, false, null, false);
        }
        Optional<IdentityId> owner = owner(decoded);
        IssuedToken token = owner.flatMap(id -> workspace.ledger().token(id, TokenFingerprint.of(value)))
                .orElse(null);
        boolean deleted = owner.flatMap(workspace.ledger()::identity)
                .map(Identity::state)
                .filter(IdentityState.DELETED::equals)
                .isPresent();
        return new Known(
                signature,
                token,
                deleted,
                workspace.ledger().resource().orElse(null),
                workspace.capabilities().adjustable());
    }

    private static Signature signature(TokenSignatureCheck signatures, TokenValue value, DecodedToken decoded) {
        return decoded instanceof DecodedToken.Decoded ? signatures.signatureOf(value) : Signature.UNREADABLE;
    }

    private static Optional<IdentityId> owner(DecodedToken decoded) {
        return decoded instanceof DecodedToken.Decoded token
                ? IdentityId.parse("8:" + token.claim("skypeid"))
                : Optional.empty();
    }
}
