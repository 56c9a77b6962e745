package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A command that exists can be sent. */
final class CommandTest {

    private static final IdentityId ALICE =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");

    @Test
    void aTokenHasAtLeastOneScope() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenRequest(Set.of(), TokenLifetime.LONGEST));
    }

    @Test
    void aTokenRequestKeepsItsScopesWhateverBecomesOfTheSetThatItWasMadeFrom() {
        Set<TokenScope> chosen = EnumSet.of(TokenScope.CHAT);
        TokenRequest request = new TokenRequest(chosen, TokenLifetime.LONGEST);
        chosen.add(TokenScope.VOIP);
        assertThat(request.scopes()).containsExactly(TokenScope.CHAT);
    }

    @Test
    void anEditIsOfAVersionThatThereCanBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Command.Edit(ALICE, IdentityDetails.NONE, -1));
    }

    @Test
    void aPastedIdIsReadWithoutWhatIsAroundIt() {
        assertThat(Command.Add.parse(" \"" + ALICE + "\",", IdentityDetails.NONE))
                .isEqualTo(new Command.Add(ALICE, IdentityDetails.NONE));
    }

    @Test
    void whatIsNotAnIdIsAFaultThatSaysSo() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> Command.Add.parse(" kim ", IdentityDetails.NONE))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(new Fault.NotAnIdentity("kim")));
    }

    @Test
    void detailsThatAreTooLongAreNoDetails() {
        String tooLong = "x".repeat(IdentityDetails.LONGEST_NAME + 1);
        assertThat(IdentityDetails.of(tooLong, "", "", Tags.NONE)).isEmpty();
        assertThat(IdentityDetails.of(" Kim ", "", "", Tags.NONE)).contains(new IdentityDetails("Kim", "", ""));
    }
}
