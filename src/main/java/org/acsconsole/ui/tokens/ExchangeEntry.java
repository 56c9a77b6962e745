package org.acsconsole.ui.tokens;

import java.util.UUID;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenValue;

/** What is entered for an exchange: the Entra token, for whom and for which application it is, and what the ledger calls the user. */
record ExchangeEntry(TokenValue entraToken, UUID user, UUID application, IdentityDetails details) {

    Command.Exchange command() {
        return new Command.Exchange(user, application, TokenFingerprint.of(entraToken), details);
    }
}
