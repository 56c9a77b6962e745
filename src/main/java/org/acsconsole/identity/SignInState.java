package org.acsconsole.identity;

import java.net.URI;
import java.time.Instant;

/** A sign-in state says who is signed in, or what the user has to do to sign in. */
public sealed interface SignInState {

    /** Nobody is signed in. */
    record SignedOut() implements SignInState {}

    /** The authority is asked. */
    record Asking() implements SignInState {}

    /**
     * The user has to enter a code on a page of the authority.
     *
     * @param until when the code expires
     */
    record CodeShown(String code, URI page, Instant until) implements SignInState {

        @Override
        public String toString() {
            return "CodeShown[" + page + "]";
        }
    }

    /** The user has to sign in in the browser, which was opened. */
    record BrowserOpened() implements SignInState {}

    /** Signed in. */
    record SignedIn(SignedInAccount account) implements SignInState {}

    /** Whether the sign-in waits for the user. */
    default boolean waitsForUser() {
        return this instanceof CodeShown || this instanceof BrowserOpened;
    }
}
