package org.acsconsole.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.identity.ChainedTokenCredentialBuilder;
import com.azure.identity.CredentialUnavailableException;
import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.io.IOException;
import java.util.stream.Stream;
import org.acsconsole.identity.Fault;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.SignInProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** What the credentials throw that ask this computer rather than an authority; no test asks it. */
final class EntraFaultsTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new EntraAccount.AzureCli(),
                        new CredentialUnavailableException("AzureCliCredential authentication unavailable."
                                + " Please run 'az login' to set up account."),
                        SignInProblem.CLI_NOT_SIGNED_IN),
                Arguments.of(
                        new EntraAccount.AzureCli(),
                        new CredentialUnavailableException("Azure CLI not installed."),
                        SignInProblem.CLI_NOT_INSTALLED),
                Arguments.of(
                        new EntraAccount.AzureCli(),
                        new ClientAuthenticationException("Azure CLI authentication failed.", null),
                        SignInProblem.CLI_NOT_SIGNED_IN),
                Arguments.of(
                        new EntraAccount.ManagedIdentity(),
                        new CredentialUnavailableException("Connection to IMDS endpoint cannot be established."),
                        SignInProblem.NO_MANAGED_IDENTITY),
                Arguments.of(
                        new EntraAccount.ManagedIdentity(),
                        new MsalServiceException("No identity.", "managed_identity_request_failed"),
                        SignInProblem.NO_MANAGED_IDENTITY),
                Arguments.of(
                        new EntraAccount.Browser(),
                        new MsalClientException("No browser.", "linux_xdg_open_failed"),
                        SignInProblem.NO_BROWSER),
                Arguments.of(
                        new EntraAccount.DeviceCode(),
                        new MsalClientException("Expired.", "code_expired"),
                        SignInProblem.CODE_EXPIRED),
                Arguments.of(
                        new EntraAccount.DeviceCode(), new IllegalStateException("Broken."), SignInProblem.UNTOLD));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatIsMissingOnThisComputerIsNamed(EntraAccount.Method method, Throwable failure, SignInProblem problem) {
        assertThat(of(method, new RuntimeException(failure)))
                .isInstanceOfSatisfying(
                        Fault.SignInFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.of(problem)));
    }

    @Test
    void aChainOfWhichNothingIsSetUpIsNamed() {
        assertThat(of(new EntraAccount.DefaultChain(), failureOfChain(new CredentialUnavailableException("No."))))
                .isEqualTo(new Fault.SignInFailed(Reason.of(SignInProblem.NOTHING_SET_UP), null));
    }

    @Test
    void aChainWhoseSecretIsWrongSaysSo() {
        assertThat(of(
                        new EntraAccount.DefaultChain(),
                        failureOfChain(new MsalServiceException("AADSTS7000215: Invalid.", "invalid_client"))))
                .isInstanceOfSatisfying(
                        Fault.SignInFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.of(SignInProblem.WRONG_SECRET)));
    }

    @Test
    void aConnectionThatBreaksIsNotARefusal() {
        assertThat(of(new EntraAccount.DeviceCode(), new MsalClientException(new IOException("Connection reset"))))
                .isInstanceOf(Fault.Unreachable.class);
    }

    private static Fault of(EntraAccount.Method method, Throwable failure) {
        return new EntraFaults(new EntraAccount(method, null, null, null, false), new AuthorityClock())
                .of(failure)
                .fault();
    }

    private static Throwable failureOfChain(RuntimeException ofMember) {
        TokenCredential member = request -> Mono.error(ofMember);
        return catchThrowable(() -> new ChainedTokenCredentialBuilder()
                .addFirst(member)
                .build()
                .getToken(new TokenRequestContext().addScopes("https://communication.azure.com//.default"))
                .block());
    }
}
