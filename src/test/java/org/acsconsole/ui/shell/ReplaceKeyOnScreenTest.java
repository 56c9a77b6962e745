package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.settings.SecretReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key is replaced in the window, which first shows the tokens that end with the old one. */
final class ReplaceKeyOnScreenTest extends InProfiles {

    private static final String NEW_KEY = "bmV3LW5ldy1uZXctbmV3LW5ldy1uZXctbmV3LW5ldy1uZXctbmV3LW5ldw==";

    ReplaceKeyOnScreenTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void theTokensThatEndWithTheOldKeyAreListedWithTheirOwners() throws IOException {
        IdentityController controller = profiles.workspace("Contoso").controller();
        Steps.createdWithToken(
                controller, new IdentityDetails("Alice", "", ""), Set.of(TokenScope.CHAT), TokenLifetime.LONGEST);
        Steps.created(controller, new IdentityDetails("Bob", "", ""));
        open("ask");
        until("the count", () -> says(TEXTS.get("profiles.replace-key.count", 1, 1)));
        assertThat(inWindow(() -> tokens().getItems().size())).isEqualTo(1);
        assertThat(inWindow(() -> tokens().getColumns()
                        .getFirst()
                        .getCellObservableValue(0)
                        .getValue()
                        .toString()))
                .contains("Alice");
    }

    @Test
    void aKeyThatIsAskedForIsReplacedInMemoryAfterItsTest() throws IOException {
        open("ask");
        paste("secret", "\uFEFF\"endpoint=" + HOST + "/;accesskey=" + NEW_KEY + "\"\r\n");
        press("profiles.replace-key.action");
        until("the end", () -> says(TEXTS.get("profiles.replace-key.done", "Contoso")));
        assertThat(reveal(new SecretReference.Asked("Contoso"))).isEqualTo(NEW_KEY);
        assertThat(config()).doesNotContain(NEW_KEY.substring(0, 12));
    }

    @Test
    void aKeyOfTheKeychainIsReplacedThereUnlessThatIsSwitchedOff() throws IOException {
        profiles.keychain.secrets.put("contoso", KEY);
        open("keychain:contoso");
        paste("secret", NEW_KEY);
        press("profiles.replace-key.action");
        until("the end", () -> says(TEXTS.get("profiles.replace-key.done", "Contoso")));
        assertThat(profiles.keychain.secrets).containsEntry("contoso", NEW_KEY);
        press("profiles.replace-key");
        paste("secret", KEY);
        robot.interact(() -> ((CheckBox) node("keep")).setSelected(false));
        assertThat(says(TEXTS.get("profiles.replace-key.keychain", "contoso"))).isTrue();
        press("profiles.replace-key.action");
        until(
                "the new key",
                () -> reveal(new SecretReference.Keychain("contoso")).equals(KEY));
        assertThat(profiles.keychain.secrets).containsEntry("contoso", NEW_KEY);
    }

    @Test
    void aKeyInAVariableIsUsedAndSaidWhereItHasToBeChanged() throws IOException {
        open("env:ACS_KEY");
        assertThat(says(TEXTS.get("profiles.replace-key.variable", "ACS_KEY"))).isTrue();
        paste("secret", NEW_KEY);
        press("profiles.replace-key.action");
        until("the end", () -> says(TEXTS.get("profiles.replace-key.done", "Contoso")));
        assertThat(reveal(new SecretReference.Variable("ACS_KEY"))).isEqualTo(NEW_KEY);
    }

    @Test
    void aKeyThatTheTestRefusesIsNotUsed() throws IOException {
        open("ask");
        profiles.tested = new Fault.WrongKey(null);
        paste("secret", NEW_KEY);
        press("profiles.replace-key.action");
        until("the refusal", () -> says(TEXTS.get("fault.wrong-key.title")));
        assertThat(profiles.desk().secrets().isGiven(new SecretReference.Asked("Contoso")))
                .isFalse();
    }

    @Test
    void aProfileWithoutAKeySaysWhyItHasNoneToReplace() {
        assertThat(button("profiles.replace-key").isDisabled()).isTrue();
    }

    private void open(String place) throws IOException {
        reopenWith("""
                {"profiles": [{"name": "Contoso", "environment": "test", "endpoint": "%s", "accessKey": "%s"}]}
                """.formatted(HOST, place));
        press("profiles.replace-key");
    }

    private String reveal(SecretReference place) {
        try {
            return profiles.desk().secrets().fetch(place).reveal();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private TableView<?> tokens() {
        return (TableView<?>) node("tokens");
    }
}
