package org.acsconsole.ui.shell;

import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.identity.SignInState;
import org.acsconsole.ui.Profiles;
import org.jspecify.annotations.Nullable;

/** Follows the session with Microsoft Entra ID that belongs to the profile in use. */
final class SignInWatch {

    private final Profiles profiles;
    private final Executor window;
    private final ReadOnlyObjectWrapper<@Nullable SignInState> state = new ReadOnlyObjectWrapper<>();
    private volatile @Nullable SignInSession session;
    private CompletedSteps.Subscription following = () -> {};

    SignInWatch(Profiles profiles, Executor window) {
        this.profiles = profiles;
        this.window = window;
    }

    /** Who is signed in; null where the profile does not sign in so. */
    ReadOnlyObjectProperty<@Nullable SignInState> state() {
        return state.getReadOnlyProperty();
    }

    /** Follows the session of the profile; one that opening it made is seen once it is open. */
    void follow(String profile) {
        SignInSession now = profiles.signIn(profile).orElse(null);
        if (Objects.equals(now, session)) {
            return;
        }
        following.close();
        session = now;
        following = now == null ? () -> {} : now.subscribe(next -> window.execute(() -> show(now)));
        state.set(now == null ? null : now.state());
    }

    /** Blocks until the user has signed in. */
    void signIn() {
        SignInSession now = session;
        if (now != null) {
            now.signIn();
        }
    }

    void cancel() {
        SignInSession now = session;
        if (now != null) {
            now.cancel();
        }
    }

    /** May block until a sign-in that goes on is cancelled. */
    void signOut() {
        SignInSession now = session;
        if (now != null) {
            now.signOut();
        }
    }

    /** By now there may be a newer state, which is as good. */
    private void show(SignInSession of) {
        if (of.equals(session)) {
            state.set(of.state());
        }
    }
}
