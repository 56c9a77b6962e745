package org.acsconsole.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.secret.ConnectionString;
import org.acsconsole.settings.Configuration;
import org.acsconsole.settings.Keychain;
import org.acsconsole.settings.ProfileChange;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.SecretStore;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.control.SavedFile;

/**
 * Changes the configured profiles and their secrets. All methods but {@link #reference} and {@link #give} block.
 *
 * @param test connects to a profile with a secret that may be given, and returns what keeps it from being connected
 */
public record ProfileDesk(
        Configuration configuration,
        SecretStore secrets,
        Keychain keychain,
        BiFunction<ProfileSetting, SecretStore, Optional<Fault>> test,
        Function<String, Optional<SignInSession>> signIns) {

    /** A secret that was pasted for a reference. */
    public record Pasted(SecretReference reference, String secret) {

        @Override
        public String toString() {
            return "Pasted[" + reference + "]";
        }
    }

    /** The file behind the profiles. */
    public Path file() {
        return configuration.path();
    }

    /** Reads the file again, which others may have changed. */
    public List<ProfileSetting> read() {
        return configuration.reload().profiles();
    }

    /** Changes the file; what was given in memory for a profile that gets another name goes with it. */
    public List<ProfileSetting> change(ProfileChange change) {
        List<ProfileSetting> changed = configuration.change(change).profiles();
        if (change instanceof ProfileChange.Replace replace) {
            secrets.rename(
                    new SecretReference.Asked(replace.name()),
                    new SecretReference.Asked(replace.profile().name()));
        }
        return changed;
    }

    /** The reference that is written so; empty if it is none. */
    public Optional<SecretReference> reference(String written, String profile) {
        return configuration.reference(written, profile);
    }

    /** Keeps the secret in memory until the console closes. */
    public void give(Pasted pasted) {
        secrets.give(pasted.reference(), pasted.secret());
    }

    /** Whether the user is asked for the secret of that profile. */
    public boolean asks(String profile) {
        return configuration
                .settings()
                .named(profile)
                .filter(setting -> setting.signIn().asks())
                .isPresent();
    }

    /** Keeps in memory what the user answered who was asked for the secret of that profile. */
    public void answer(String profile, String pasted) {
        boolean key = configuration
                .settings()
                .named(profile)
                .filter(setting -> setting.signIn() instanceof SignIn.ByAccessKey)
                .isPresent();
        String inside = ConnectionString.of(pasted).accessKey();
        give(new Pasted(new SecretReference.Asked(profile), key && inside != null ? inside : pasted));
    }

    /**
     * Keeps the secret in the keychain.
     *
     * @throws FaultException {@link Fault.SecretNotKept}
     */
    public void keep(SecretReference.Keychain entry, String secret) {
        try {
            keychain.keep(entry.name(), secret);
            secrets.forget(entry);
        } catch (Keychain.KeychainException e) {
            throw new FaultException(new Fault.SecretNotKept(entry.name(), e.reason()));
        }
    }

    /** Whether there is a keychain that can be used here. */
    public boolean hasKeychain() {
        return keychain.isThere();
    }

    /** What keeps the profile from being connected; changes nothing on its resource. */
    public Optional<Fault> test(ProfileSetting profile, Optional<Pasted> pasted) {
        return test.apply(
                profile,
                pasted.map(given -> secrets.giving(given.reference(), given.secret()))
                        .orElse(secrets));
    }

    /** The session with Microsoft Entra ID that a test of that profile needs; empty if it needed none. */
    public Optional<SignInSession> signInForTest(String profile) {
        return signIns.apply(profile);
    }

    /** Writes the profile for somebody else, without a secret and without a place on this computer. */
    public Path export(ProfileSetting profile, Path file) {
        byte[] text = Configuration.shared(profile).getBytes(StandardCharsets.UTF_8);
        return SavedFile.replace(file, out -> out.write(text));
    }

    /** Adds the profiles of a file that was exported, under names of their own; returns these. */
    public List<String> add(Path exported) {
        Set<String> names = new HashSet<>();
        configuration.settings().profiles().forEach(profile -> names.add(profile.name()));
        return configuration.read(exported).stream()
                .map(profile -> {
                    String name = free(profile.name(), names);
                    names.add(name);
                    configuration.change(new ProfileChange.Add(profile.named(name)));
                    return name;
                })
                .toList();
    }

    /** The name, or with the first number that makes it a new one. */
    public static String free(String name, Set<String> taken) {
        return taken.contains(name)
                ? IntStream.iterate(2, number -> number + 1)
                        .mapToObj(number -> name + " (" + number + ")")
                        .filter(each -> !taken.contains(each))
                        .findFirst()
                        .orElseThrow()
                : name;
    }
}
