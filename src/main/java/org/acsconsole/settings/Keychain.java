package org.acsconsole.settings;

import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;

/** A keychain keeps secrets under names, encrypted, for the user of this computer. All methods block for a limited time. */
public interface Keychain {

    /**
     * Returns the secret of that name.
     *
     * @throws KeychainException if there is none, or no keychain that answers
     */
    String find(String name) throws KeychainException;

    /**
     * Keeps a secret in the place of the one that has the name.
     *
     * @throws KeychainException if it cannot be kept
     */
    void keep(String name, String secret) throws KeychainException;

    /** Returns whether there is a keychain that can be used here. */
    boolean isThere();

    /** This exception says why a keychain gave or kept no secret. */
    final class KeychainException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Reason<ConnectionProblem> reason;

        public KeychainException(Reason<ConnectionProblem> reason) {
            super(reason.code());
            this.reason = reason;
        }

        public Reason<ConnectionProblem> reason() {
            return reason;
        }
    }
}
