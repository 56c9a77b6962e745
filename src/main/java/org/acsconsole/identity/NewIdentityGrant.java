package org.acsconsole.identity;

/** An identity and its first token, made in one call. */
public record NewIdentityGrant(IdentityId id, TokenGrant token) {}
