package org.acsconsole.azure;

import com.azure.identity.CredentialUnavailableException;
import com.microsoft.aad.msal4j.AuthenticationErrorCode;
import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.SignInProblem;
import org.jspecify.annotations.Nullable;

/**
 * This class translates what azure-identity throws into a fault. It reads codes only: a message of the authority may quote what
 * was sent.
 */
final class EntraFaults {

    private static final Pattern CODE = Pattern.compile("AADSTS(\\d+)");

    private final EntraAccount account;
    private final AuthorityClock clock;

    EntraFaults(EntraAccount account, AuthorityClock clock) {
        this.account = account;
        this.clock = clock;
    }

    FaultException of(Throwable failure) {
        return first(failure, FaultException.class)
                .orElseGet(() -> new FaultException(fault(failure), FaultTranslation.withoutMessage(failure)));
    }

    private Fault fault(Throwable failure) {
        Optional<MsalException> said = first(failure, MsalServiceException.class)
                .map(MsalException.class::cast)
                .or(() -> first(failure, MsalClientException.class));
        Optional<IOException> transport = first(failure, IOException.class);
        if (said.isPresent() && (said.get() instanceof MsalServiceException || transport.isEmpty())) {
            return refused(problem(said.get()), correlation(said.get()));
        }
        if (first(failure, CredentialUnavailableException.class).isPresent()) {
            return new Fault.SignInFailed(Reason.of(unavailable(failure)), null);
        }
        if (said.isEmpty() && account.method() instanceof EntraAccount.ClientCertificate by) {
            return new Fault.SignInFailed(
                    Reason.of(SignInProblem.CERTIFICATE_UNUSABLE, by.file().toString()), null);
        }
        return transport.isPresent() ? unreachable(failure) : refused(untold(failure), null);
    }

    /** A clock that is off is told with how far, if the authority said what time it is. */
    private Fault refused(Reason<SignInProblem> why, @Nullable String correlation) {
        return clock.off()
                .filter(ahead -> why.sentence() == SignInProblem.CLOCK_OFF)
                .<Fault>map(ahead -> new Fault.SignInClockOff(ahead, correlation))
                .orElseGet(() -> new Fault.SignInFailed(why, correlation));
    }

    private Fault unreachable(Throwable failure) {
        TransportFailure why = TransportFailure.of(failure);
        String authority = account.authorityOrPublic().toString();
        return why.kind() == TransportFailure.Kind.UNTRUSTED
                ? new Fault.UntrustedCertificate(authority, why.reason(), why.chain())
                : new Fault.Unreachable(authority, why.reason());
    }

    private Reason<SignInProblem> problem(MsalException said) {
        Matcher code = CODE.matcher(String.valueOf(said.getMessage()));
        return code.find() ? ofCode(code.group(1)) : ofError(said.errorCode() == null ? "" : said.errorCode());
    }

    /** The codes of Entra ID, which begin its messages. */
    private Reason<SignInProblem> ofCode(String code) {
        return switch (code) {
            case "7000215", "7000216" -> Reason.of(SignInProblem.WRONG_SECRET);
            case "7000222" -> Reason.of(SignInProblem.SECRET_EXPIRED);
            case "700027", "700030", "7000213" -> Reason.of(SignInProblem.WRONG_CERTIFICATE);
            case "90002", "900023", "900021", "90013", "50059" ->
                Reason.of(SignInProblem.UNKNOWN_TENANT, orDash(account.tenant()));
            case "700016" -> Reason.of(SignInProblem.UNKNOWN_APPLICATION, orDash(account.client()));
            case "7000218", "7000012" -> Reason.of(SignInProblem.NOT_A_PUBLIC_CLIENT);
            case "65001", "65002", "90094" -> Reason.of(SignInProblem.CONSENT_NEEDED);
            case "65004" -> Reason.of(SignInProblem.DECLINED);
            case "70020", "70019" -> Reason.of(SignInProblem.CODE_EXPIRED);
            case "700024", "500133" -> Reason.of(SignInProblem.CLOCK_OFF);
            case "50076", "50079", "50158", "50097", "53000", "53001", "53002", "53003" ->
                Reason.of(SignInProblem.POLICY_NOT_MET);
            default -> Reason.of(SignInProblem.REFUSED, "AADSTS" + code);
        };
    }

    /** The errors of OAuth and of Microsoft's library. */
    private static Reason<SignInProblem> ofError(String error) {
        return switch (error) {
            case "authorization_declined", "access_denied" -> Reason.of(SignInProblem.DECLINED);
            case "expired_token", AuthenticationErrorCode.CODE_EXPIRED -> Reason.of(SignInProblem.CODE_EXPIRED);
            case AuthenticationErrorCode.DESKTOP_BROWSER_NOT_SUPPORTED, "linux_xdg_open_failed" ->
                Reason.of(SignInProblem.NO_BROWSER);
            case AuthenticationErrorCode.MANAGED_IDENTITY_REQUEST_FAILED ->
                Reason.of(SignInProblem.NO_MANAGED_IDENTITY);
            default ->
                error.matches("[a-z_]{3,60}")
                        ? Reason.of(SignInProblem.REFUSED, error)
                        : Reason.of(SignInProblem.UNTOLD);
        };
    }

    private SignInProblem unavailable(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (account.method()) {
            case EntraAccount.AzureCli m ->
                message.contains("not installed") ? SignInProblem.CLI_NOT_INSTALLED : SignInProblem.CLI_NOT_SIGNED_IN;
            case EntraAccount.ManagedIdentity m -> SignInProblem.NO_MANAGED_IDENTITY;
            case EntraAccount.DefaultChain m -> SignInProblem.NOTHING_SET_UP;
            case EntraAccount.DeviceCode m -> SignInProblem.UNTOLD;
            case EntraAccount.Browser m -> SignInProblem.NO_BROWSER;
            case EntraAccount.ClientSecret m -> SignInProblem.UNTOLD;
            case EntraAccount.ClientCertificate m -> SignInProblem.UNTOLD;
        };
    }

    private Reason<SignInProblem> untold(Throwable failure) {
        Matcher code = CODE.matcher(String.valueOf(failure.getMessage()));
        return code.find() ? ofCode(code.group(1)) : Reason.of(unavailable(failure));
    }

    private static @Nullable String correlation(MsalException said) {
        return said instanceof MsalServiceException service ? service.correlationId() : null;
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "—" : text;
    }

    private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
