package org.acsconsole.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.identity.DeviceCodeInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.identity.SignInState;
import org.acsconsole.identity.SignedInAccount;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.SignInProblem;
import org.acsconsole.wire.Observation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * An Entra session signs in with Microsoft Entra ID when the first call needs it, and keeps the token in memory. It outlives the
 * service of a profile, which is made anew whenever the profile is opened.
 */
public final class EntraSession implements Authentication, SignInSession {

    /** The double slash is the service's own. */
    private static final String SCOPE = "https://communication.azure.com//.default";

    private static final Duration SILENT_WITHIN = Duration.ofSeconds(60);
    private static final Duration USER_WITHIN = Duration.ofMinutes(15);

    /** An activity that lasts longer counts as interrupted, and the call itself has to fit in too. */
    private static final Duration USER_WITHIN_CALL = Activity.LONGEST.minusMinutes(2);

    private static final Duration NEW_BEFORE_END = Duration.ofMinutes(5);

    private final EntraAccount account;
    private final EntraCredentials credentials;
    private final EntraFaults faults;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final List<Consumer<SignInState>> listeners = new CopyOnWriteArrayList<>();
    private volatile SignInState state = new SignInState.SignedOut();
    private volatile boolean asking;
    private @Nullable TokenCredential credential;
    private volatile @Nullable Held held;
    private volatile @Nullable CompletableFuture<?> waiting;

    /** A policy keeps the token that it got first until shortly before its end: each token has a policy of its own. */
    private record Held(AccessToken token, BearerTokenAuthenticationPolicy bearer) {

        boolean lasts() {
            return token.getExpiresAt().toInstant().isAfter(Instant.now().plus(NEW_BEFORE_END));
        }
    }

    /**
     * Creates a session without asking anybody yet.
     *
     * @param network how the requests for tokens are made
     * @param wire gets the requests for tokens, with their secrets
     */
    public EntraSession(EntraAccount account, Network network, Consumer<Observation> wire) {
        AuthorityClock clock = new AuthorityClock();
        this.account = account;
        this.faults = new EntraFaults(account, clock);
        this.credentials =
                new EntraCredentials(account, Pipelines.ofTokens(network, clock.before(wire)), this::showCode);
    }

    @Override
    public SignInState state() {
        return state;
    }

    @Override
    public CompletedSteps.Subscription subscribe(Consumer<SignInState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void signIn() {
        require(USER_WITHIN);
    }

    @Override
    public void confirm() {
        require(false);
    }

    @Override
    public void cancel() {
        CompletableFuture<?> now = waiting;
        if (now != null) {
            now.cancel(true);
        }
    }

    @Override
    public void signOut() {
        cancel();
        oneAtATime.lock();
        try {
            credential = null;
            held = null;
            become(new SignInState.SignedOut());
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The account that is signed in; {@link SignedInAccount#UNKNOWN} if none is. */
    SignedInAccount signedIn() {
        return state instanceof SignInState.SignedIn in ? in.account() : SignedInAccount.UNKNOWN;
    }

    /**
     * Makes sure that there is a token for the next call.
     *
     * @param mayAsk whether the user may be asked; otherwise {@link Fault.SignInNeeded} is thrown if only the user can sign in
     */
    void require(boolean mayAsk) {
        require(mayAsk ? USER_WITHIN_CALL : Duration.ZERO);
    }

    /** @param forUser how long the user may take; zero if the user must not be asked */
    private void require(Duration forUser) {
        if (isSignedIn()) {
            return;
        }
        try {
            oneAtATime.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Cancelled());
        }
        try {
            if (!isSignedIn()) {
                signIn(forUser);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Sends the token with the request. */
    Mono<HttpResponse> bearer(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        Held now = held;
        return now == null
                ? Mono.error(new FaultException(new Fault.SignInNeeded()))
                : now.bearer().process(context, next);
    }

    private boolean isSignedIn() {
        Held now = held;
        return now != null && now.lasts();
    }

    private void signIn(Duration forUser) {
        SignInState before = state;
        try {
            TokenCredential by = credential == null ? credentials.build() : credential;
            credential = by;
            AccessToken token = token(by, forUser);
            held = new Held(token, new BearerTokenAuthenticationPolicy(request -> tokenFor(by, token, request), SCOPE));
            become(new SignInState.SignedIn(EntraClaims.account(token.getToken())));
        } catch (RuntimeException e) {
            FaultException why = faults.of(e);
            if (why.fault() instanceof Fault.OfSignIn) {
                credential = null;
                held = null;
            }
            boolean stays = before instanceof SignInState.SignedIn && credential != null;
            become(stays ? before : new SignInState.SignedOut());
            throw why;
        }
    }

    /** The token that is there, unless the service asks for another one by its claims. */
    private Mono<AccessToken> tokenFor(TokenCredential by, AccessToken token, TokenRequestContext request) {
        return request.getClaims() == null
                ? Mono.just(token)
                : by.getToken(request).onErrorMap(faults::of);
    }

    /** A token that ends soon is renewed without the user where that is possible. */
    private AccessToken token(TokenCredential by, Duration forUser) {
        boolean mayAsk = forUser.isPositive();
        boolean user = account.method().asksUser();
        boolean first = held == null;
        if (user && !mayAsk && (first || account.method() instanceof EntraAccount.Browser)) {
            throw new FaultException(new Fault.SignInNeeded());
        }
        asking = mayAsk;
        become(
                first && account.method() instanceof EntraAccount.Browser
                        ? new SignInState.BrowserOpened()
                        : new SignInState.Asking());
        TokenRequestContext request = new TokenRequestContext().addScopes(SCOPE).setCaeEnabled(true);
        return await(by.getToken(request), user && mayAsk ? forUser : SILENT_WITHIN);
    }

    private <T> T await(Mono<T> answer, Duration longest) {
        CompletableFuture<T> future = answer.contextWrite(BoundedWait.QUIETLY).toFuture();
        waiting = future;
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Cancelled());
        } catch (CancellationException e) {
            throw new FaultException(new Fault.Cancelled());
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new FaultException(new Fault.SignInFailed(Reason.of(SignInProblem.NOT_FINISHED_IN_TIME), null));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            waiting = null;
        }
    }

    private void showCode(DeviceCodeInfo code) {
        if (!asking) {
            throw new FaultException(new Fault.SignInNeeded());
        }
        become(new SignInState.CodeShown(
                code.getUserCode(),
                URI.create(code.getVerificationUrl()),
                code.getExpiresOn().toInstant()));
    }

    private void become(SignInState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
