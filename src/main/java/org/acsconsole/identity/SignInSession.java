package org.acsconsole.identity;

import java.util.function.Consumer;

/** A sign-in session with Microsoft Entra ID keeps its token in memory until it is signed out or the console closes. */
public interface SignInSession {

    SignInState state();

    /** Every state from now on is handed to {@code listener}, on the thread that reached it, until the subscription is closed. */
    CompletedSteps.Subscription subscribe(Consumer<SignInState> listener);

    /**
     * Signs in if nobody is signed in; blocks until that is done. An interrupt cancels it.
     *
     * @throws FaultException if it fails
     */
    void signIn();

    /**
     * Makes sure that somebody is signed in, and asks no user; blocks.
     *
     * @throws FaultException with {@link Fault.SignInNeeded} if only the user can sign in
     */
    void confirm();

    /** Cancels the sign-in that waits for the user; without one, nothing happens. */
    void cancel();

    /** Forgets the token and the account. */
    void signOut();
}
