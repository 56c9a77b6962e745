package org.acsconsole.identity;

import java.util.UUID;
import org.acsconsole.token.DecodedToken;
import org.acsconsole.token.TeamsToken;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** Teams users of the workshop's issuer, and the exchange of their tokens. */
public final class TeamsUsers {

    public static final String KIM = "kim@contoso.com";

    private TeamsUsers() {}

    /** The Entra token of Kim, who signs in for it. */
    public static TokenValue signIn(WorkshopAddress address) {
        try (WorkshopControl control = WorkshopControl.of(address)) {
            return new TokenValue(control.teamsUserToken(KIM));
        }
    }

    /** What the token says. */
    public static TeamsToken read(TokenValue entraToken) {
        return TeamsToken.of((DecodedToken.Decoded) DecodedToken.of(entraToken));
    }

    /** The exchange that fits the token, which is not lent yet. */
    public static Command.Exchange exchange(TokenValue entraToken) {
        TeamsToken says = read(entraToken);
        return new Command.Exchange(
                UUID.fromString(says.holder().user()),
                UUID.fromString(says.holder().application()),
                TokenFingerprint.of(entraToken),
                new IdentityDetails("", says.holder().name(), ""));
    }
}
