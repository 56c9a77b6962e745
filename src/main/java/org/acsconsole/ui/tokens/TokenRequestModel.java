package org.acsconsole.ui.tokens;

import java.util.EnumSet;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.acsconsole.identity.TokenScope;

/** The scopes and the lifetime being chosen for a token, and what is still wrong with them. */
final class TokenRequestModel {

    /** Why a request cannot be sent. */
    enum Problem {
        NO_SCOPE,
        UNREADABLE,
        OUT_OF_RANGE
    }

    private final ObservableSet<TokenScope> scopes =
            FXCollections.observableSet(EnumSet.copyOf(TokenRequest.QUICKSTART.scopes()));
    private final StringProperty lifetime =
            new SimpleStringProperty(LifetimeEntry.write(TokenRequest.QUICKSTART.lifetime()));
    private final ObservableValue<LifetimeEntry> entry = lifetime.map(LifetimeEntry::read);
    private final ObjectBinding<Optional<Problem>> problem = Bindings.createObjectBinding(this::check, scopes, entry);
    private final ObjectBinding<Optional<TokenRequest>> request =
            Bindings.createObjectBinding(this::complete, scopes, entry);

    /** The chosen scopes; to be changed by the view. */
    ObservableSet<TokenScope> scopes() {
        return scopes;
    }

    /** As typed. */
    StringProperty lifetime() {
        return lifetime;
    }

    ObservableValue<LifetimeEntry> entry() {
        return entry;
    }

    ObservableValue<Optional<Problem>> problem() {
        return problem;
    }

    /** Empty while it cannot be sent. */
    ObservableValue<Optional<TokenRequest>> request() {
        return request;
    }

    private Optional<Problem> check() {
        if (scopes.isEmpty()) {
            return Optional.of(Problem.NO_SCOPE);
        }
        return switch (entry.getValue()) {
            case LifetimeEntry.Valid valid -> Optional.empty();
            case LifetimeEntry.OutOfRange tooMuch -> Optional.of(Problem.OUT_OF_RANGE);
            case LifetimeEntry.Unreadable nonsense -> Optional.of(Problem.UNREADABLE);
        };
    }

    private Optional<TokenRequest> complete() {
        return !scopes.isEmpty() && entry.getValue() instanceof LifetimeEntry.Valid valid
                ? Optional.of(new TokenRequest(scopes, valid.lifetime()))
                : Optional.empty();
    }
}
