package org.acsconsole.identity;

import java.util.Set;
import java.util.UUID;

/**
 * The ACS Identity service of one resource.
 *
 * <p>Calls block with a bounded wait. An interrupt truly ends the call. All throw {@link FaultException}: {@link
 * Fault.Cancelled} only if the service did nothing, {@link Fault.OutcomeUnknown} if it may have done something, else what
 * it said or why it could not be reached. None is repeated where a repetition could make a second identity or token.
 */
public interface IdentityService {

    /** Asks whether endpoint and key fit, without changing anything. */
    void check();

    /**
     * Creates an identity.
     *
     * @param request names the request; a service that is followed reports the name with what came of it
     */
    ServiceAnswer<IdentityId> create(UUID request);

    /**
     * Creates an identity and its first token.
     *
     * @param request as in {@link #create}
     */
    ServiceAnswer<NewIdentityGrant> createWithToken(UUID request, Set<TokenScope> scopes, TokenLifetime lifetime);

    /**
     * Issues a token for an identity.
     *
     * @param request as in {@link #create}
     */
    ServiceAnswer<TokenGrant> issue(UUID request, IdentityId identity, Set<TokenScope> scopes, TokenLifetime lifetime);

    /**
     * Exchanges a Teams user's token of Microsoft Entra ID for a token with which that user calls and chats; both end together.
     *
     * @param application the client ID of the application that the token was issued to
     * @param user the object ID of the user
     */
    ServiceAnswer<TeamsGrant> exchange(TokenValue entraToken, UUID application, UUID user);

    /**
     * Ends all tokens of the identity; ACS has no way to end one.
     *
     * @param request as in {@link #create}
     */
    ServiceAnswer<Done> revoke(UUID request, IdentityId identity);

    /**
     * Deletes the identity, its tokens, and the content that services keep for it; there is no way back.
     *
     * @param request as in {@link #create}
     */
    ServiceAnswer<Done> delete(UUID request, IdentityId identity);

    /** Asks the chat service for the token's list of threads, and returns what it says; changes nothing. */
    ServiceAnswer<TokenTrial> tryToken(TokenValue token);

    /** The answer that says only that it is done. */
    enum Done {
        DONE
    }
}
