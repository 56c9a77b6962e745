package org.acsconsole.ui.profiles;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.secret.ConnectionString;
import org.acsconsole.secret.PastedSecret;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.SecretStore.NoSecretException;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.ProfileDesk;

/**
 * A key replacement puts a new key in the place of a profile's old one, after a test of it; nothing is changed on the resource.
 *
 * @param place where the key is
 */
record KeyReplacement(ProfileDesk desk, ProfileSetting profile, SecretReference place) {

    /** A new key or connection string, as it was pasted, and whether it is to be kept in the keychain. */
    record NewKey(String pasted, boolean keep) {

        /** Omits the key. */
        @Override
        public String toString() {
            return "NewKey[" + keep + "]";
        }
    }

    /** The replacement of the profile's key; empty for a profile that signs in without one. */
    static Optional<KeyReplacement> of(ProfileDesk desk, ProfileSetting profile) {
        return profile.signIn().keyPlace().map(place -> new KeyReplacement(desk, profile, place));
    }

    /**
     * Tests the new key and uses it from then on; blocks.
     *
     * @throws FaultException {@link Fault.KeyNotReplaced} if it cannot be the new one, {@link Fault.SecretNotKept}, or what the test found;
     *     the old one is as it was
     */
    void perform(NewKey given) {
        String secret = secret(PastedSecret.alone(given.pasted()));
        ProfileDesk.Pasted pasted = new ProfileDesk.Pasted(place, secret);
        desk.test(profile, List.of(pasted)).ifPresent(problem -> {
            throw new FaultException(problem);
        });
        if (given.keep() && place instanceof SecretReference.Keychain entry) {
            desk.keep(entry, secret);
        } else {
            desk.give(pasted);
        }
    }

    /** What is in the place of the old secret from then on: a key, or a connection string. */
    private String secret(String pasted) {
        Optional<String> old = old();
        ConnectionString now = ConnectionString.of(pasted);
        String secret;
        if (profile.signIn() instanceof SignIn.ByAccessKey by) {
            secret = now.accessKey() != null && now.isWhole() ? keyOf(now, by.endpoint()) : pasted;
        } else {
            Optional<String> endpoint = old.map(ConnectionString::of).map(ConnectionString::endpoint);
            if (now.isWhole()) {
                endpoint.flatMap(SignIn::endpoint).ifPresent(resource -> keyOf(now, resource));
            }
            secret = now.isWhole()
                    ? pasted
                    : "endpoint=" + endpoint.orElseThrow(() -> refused(Reason.of(ConnectionProblem.ENDPOINT_UNKNOWN)))
                            + ";accesskey=" + pasted;
        }
        if (old.filter(secret::equals).isPresent()) {
            throw refused(Reason.of(ConnectionProblem.SAME_KEY));
        }
        return secret;
    }

    private String keyOf(ConnectionString string, URI resource) {
        String host = String.valueOf(string.endpoint()).isEmpty()
                ? ""
                : SignIn.endpoint(String.valueOf(string.endpoint()))
                        .map(URI::getHost)
                        .orElse("");
        if (!host.equalsIgnoreCase(resource.getHost())) {
            throw refused(Reason.of(ConnectionProblem.KEY_OF_OTHER_RESOURCE, host));
        }
        return String.valueOf(string.accessKey());
    }

    private Optional<String> old() {
        try {
            return Optional.of(desk.secrets().fetch(place).reveal());
        } catch (NoSecretException | FaultException nowhere) {
            return Optional.empty();
        }
    }

    private FaultException refused(Reason<ConnectionProblem> why) {
        return new FaultException(new Fault.KeyNotReplaced(profile.name(), why));
    }
}
