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
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.secret.ConnectionString;
import org.acsconsole.settings.Configuration;
import org.acsconsole.settings.Keychain;
import org.acsconsole.settings.NetworkSetting;
import org.acsconsole.settings.ProfileChange;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.SecretStore;
import org.acsconsole.settings.SignIn;
import org.acsconsole.settings.TrustedAuthority;
import org.acsconsole.ui.control.SavedFile;

/**
 * Changes the configured profiles and their secrets. All methods but {@link #reference}, {@link #give} and {@link #wanted} block.
 *
 * @param test connects to a profile with a secret that may be given, and returns what keeps it from being connected
 * @param ledgers returns the ledger of a profile; empty if it never had one
 */
public record ProfileDesk(
        Configuration configuration,
        SecretStore secrets,
        Keychain keychain,
        BiFunction<ProfileSetting, SecretStore, Optional<Fault>> test,
        Function<String, Optional<SignInSession>> signIns,
        Function<ProfileSetting, Optional<Ledger>> ledgers) {

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
            SecretReference.Asked asked = new SecretReference.Asked(replace.name());
            String name = replace.profile().name();
            secrets.rename(asked, asked.of(name));
            secrets.rename(asked.ofProxy(), asked.ofProxy().of(name));
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

    /** The secret that the user has to be asked for, or again, before that profile can be connected; empty if there is none. */
    public Optional<SecretReference.Asked> wanted(String profile, Fault problem) {
        boolean ofProxy = isOfProxy(problem);
        boolean ofResource = problem instanceof Fault.SecretWanted
                || problem instanceof Fault.WrongKey
                || problem instanceof Fault.SignInFailed
                || problem instanceof Fault.NotConnected;
        return configuration
                .settings()
                .named(profile)
                .filter(setting -> ofProxy
                        ? setting.network().asks()
                        : ofResource && setting.signIn().asks())
                .map(setting -> new SecretReference.Asked(profile, ofProxy));
    }

    private static boolean isOfProxy(Fault problem) {
        return problem instanceof Fault.SecretWanted wanted
                ? wanted.ofProxy()
                : problem instanceof Fault.Unreachable unreachable
                        && unreachable.reason().sentence() == TransportProblem.PROXY_REFUSES_CREDENTIALS;
    }

    /** Keeps in memory what the user answered who was asked for a secret. */
    public void answer(SecretReference.Asked asked, String pasted) {
        boolean key = !asked.proxy()
                && configuration
                        .settings()
                        .named(asked.profile())
                        .filter(setting -> setting.signIn() instanceof SignIn.ByAccessKey)
                        .isPresent();
        String inside = ConnectionString.of(pasted).accessKey();
        give(new Pasted(asked, key && inside != null ? inside : pasted));
    }

    /** Writes the authority beside the configuration, so that profiles can trust it; returns its file. */
    public Path keep(TrustedAuthority authority) {
        return configuration.keepBeside(authority.fileName(), authority.pem().getBytes(StandardCharsets.US_ASCII));
    }

    /** From now on the profile trusts the authority beside those of the system, and no other that it trusted before. */
    public List<ProfileSetting> trust(String profile, TrustedAuthority authority) {
        ProfileSetting before = configuration
                .settings()
                .named(profile)
                .orElseThrow(() -> new FaultException(new Fault.SettingsChanged(file().toString())));
        NetworkSetting network = before.network().trusting(keep(authority));
        return change(new ProfileChange.Replace(profile, before.over(network)));
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

    /** What keeps the profile from being connected, with what was pasted for it; changes nothing on its resource. */
    public Optional<Fault> test(ProfileSetting profile, List<Pasted> pasted) {
        SecretStore with = secrets;
        for (Pasted each : pasted) {
            with = with.giving(each.reference(), each.secret());
        }
        return test.apply(profile, with);
    }

    /** The session with Microsoft Entra ID that a test of that profile needs; empty if it needed none. */
    public Optional<SignInSession> signInForTest(String profile) {
        return signIns.apply(profile);
    }

    /** Returns where a ledger is that somebody writes; empty if it can be nowhere. */
    public Optional<String> ledgerAt(String written) {
        return configuration.ledger(written);
    }

    /** The profile's ledger; empty if it was never opened. */
    public Optional<Ledger> ledger(ProfileSetting profile) {
        return ledgers.apply(profile);
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
