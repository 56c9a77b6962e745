package org.acsconsole.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.identity.SignInState;
import org.acsconsole.identity.SignedInAccount;

/** A session whose states the test decides on; a sign-in waits until the test ends it. */
public final class SampleSession implements SignInSession {

    public static final SignedInAccount ALICE = new SignedInAccount(
            "alice@contoso.com",
            "11111111-2222-3333-4444-555555555555",
            "66666666-7777-8888-9999-aaaaaaaaaaaa",
            "bbbbbbbb-cccc-dddd-eeee-ffffffffffff");

    private final List<Consumer<SignInState>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile SignInState state = new SignInState.SignedOut();
    private volatile SignInState begun = new SignInState.Asking();

    /** The next sign-in begins so. */
    public SampleSession beginning(SignInState next) {
        begun = next;
        return this;
    }

    public void become(SignInState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    /** Ends the sign-in that waits. */
    public void finish(SignInState last) {
        become(last);
        ended.countDown();
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
        become(begun);
        try {
            if (!ended.await(30, TimeUnit.SECONDS) || state instanceof SignInState.SignedOut) {
                throw new FaultException(new Fault.Cancelled());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Cancelled());
        }
    }

    @Override
    public void confirm() {
        if (!(state() instanceof SignInState.SignedIn)) {
            throw new FaultException(new Fault.SignInNeeded());
        }
    }

    @Override
    public void cancel() {
        finish(new SignInState.SignedOut());
    }

    @Override
    public void signOut() {
        become(new SignInState.SignedOut());
    }
}
