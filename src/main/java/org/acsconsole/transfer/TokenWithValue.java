package org.acsconsole.transfer;

import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenValue;

/** A token with its value, a secret, which only ever goes to a file that the user asked for right after it was issued. */
public record TokenWithValue(IssuedToken token, IdentityDetails details, TokenValue value) {}
