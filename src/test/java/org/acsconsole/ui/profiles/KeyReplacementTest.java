package org.acsconsole.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.acsconsole.app.DirectoryForTests;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.settings.NetworkSetting;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.SecretStore.NoSecretException;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.profiles.KeyReplacement.NewKey;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of profiles are replaced, with the workshop service as the resource that has two of them. */
final class KeyReplacementTest {

    private static final SecretReference ASKED = new SecretReference.Asked("Contoso");

    private final DirectoryForTests console;
    private final ProfileDesk desk;
    private final WorkshopAddress address;
    private final String endpoint;
    private final String key;
    private final String otherKey;

    KeyReplacementTest(@TempDir Path folder) throws IOException {
        console = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of());
        desk = console.profiles().desk();
        console.profiles().open("Workshop");
        address = console.workshop().address();
        endpoint = address.endpoint().toString();
        key = address.connectionString().replaceFirst(".*accesskey=", "");
        otherKey = new ObjectMapper()
                .readTree(address.caCertificate()
                        .resolveSibling("workshop-installation.json")
                        .toFile())
                .path("secondaryKey")
                .asText();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theOtherKeyOfTheResourceIsUsedOnceItWasAccepted() throws Exception {
        desk.give(new ProfileDesk.Pasted(ASKED, key));
        byKey(ASKED).perform(new NewKey("\uFEFF'" + string(otherKey) + "'\r\n", false));
        assertThat(desk.secrets().fetch(ASKED).reveal()).isEqualTo(otherKey);
    }

    @Test
    void aKeyThatIsRefusedLeavesTheOldOne() throws Exception {
        desk.give(new ProfileDesk.Pasted(ASKED, key));
        assertThat(refused(byKey(ASKED), "bm90IHRoZSBrZXk=")).isInstanceOf(Fault.WrongKey.class);
        assertThat(desk.secrets().fetch(ASKED).reveal()).isEqualTo(key);
    }

    @Test
    void theKeyThatIsInUseIsNoNewOne() {
        desk.give(new ProfileDesk.Pasted(ASKED, key));
        assertThat(refused(byKey(ASKED), string(key))).isEqualTo(notReplaced(Reason.of(ConnectionProblem.SAME_KEY)));
    }

    @Test
    void theConnectionStringOfAnotherResourceIsRefusedUnsent() {
        Fault expected = notReplaced(Reason.of(ConnectionProblem.KEY_OF_OTHER_RESOURCE, "other.example"));
        String others = "endpoint=https://other.example/;accesskey=" + otherKey;
        assertThat(refused(byKey(ASKED), others)).isEqualTo(expected);
        desk.give(new ProfileDesk.Pasted(ASKED, string(key)));
        assertThat(refused(byString(), others)).isEqualTo(expected);
    }

    @Test
    void aKeyAloneIsPutIntoTheConnectionString() throws NoSecretException {
        desk.give(new ProfileDesk.Pasted(ASKED, string(key)));
        byString().perform(new NewKey(otherKey + "\n", false));
        assertThat(desk.secrets().fetch(ASKED).reveal()).isEqualTo(string(otherKey));
    }

    @Test
    void aKeyAloneIsNotEnoughWhereTheOldConnectionStringIsGone() {
        assertThat(refused(byString(), otherKey)).isEqualTo(notReplaced(Reason.of(ConnectionProblem.ENDPOINT_UNKNOWN)));
    }

    @Test
    void aKeyIsKeptInTheKeychainWhereThatIsWanted() throws NoSecretException {
        SecretReference.Keychain entry = new SecretReference.Keychain("contoso");
        desk.keep(entry, key);
        byKey(entry).perform(new NewKey(otherKey, true));
        assertThat(console.keychain().secrets).containsEntry("contoso", otherKey);
        assertThat(desk.secrets().isGiven(entry)).isFalse();
    }

    @Test
    void whatSignsInWithoutAKeyHasNoneToReplace() {
        assertThat(KeyReplacement.of(desk, Settings.DEFAULT.profiles().getFirst()))
                .isEmpty();
    }

    private static Fault refused(KeyReplacement replacement, String pasted) {
        return catchThrowableOfType(FaultException.class, () -> replacement.perform(new NewKey(pasted, false)))
                .fault();
    }

    private static Fault notReplaced(Reason<ConnectionProblem> why) {
        return new Fault.KeyNotReplaced("Contoso", why);
    }

    private KeyReplacement byKey(SecretReference place) {
        return replacement(new SignIn.ByAccessKey(URI.create(endpoint), place));
    }

    private KeyReplacement byString() {
        return replacement(new SignIn.ByConnectionString(ASKED));
    }

    private KeyReplacement replacement(SignIn signIn) {
        ProfileSetting profile = new ProfileSetting("Contoso", Environment.TEST, signIn)
                .over(new NetworkSetting(null, address.caCertificate()));
        return KeyReplacement.of(desk, profile).orElseThrow();
    }

    private String string(String withKey) {
        return "endpoint=" + endpoint + ";accesskey=" + withKey;
    }
}
