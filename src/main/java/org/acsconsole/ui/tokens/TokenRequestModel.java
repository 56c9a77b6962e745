package org.acsconsole.ui.tokens;

import java.util.EnumSet;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;

/** The scopes and the lifetime being chosen for a token, and what is still wrong with them. */
final class TokenRequestModel {

    private final ObservableSet<TokenScope> scopes =
            FXCollections.observableSet(EnumSet.copyOf(TokenRequest.QUICKSTART.scopes()));
    private final StringProperty lifetime =
            new SimpleStringProperty(LifetimeEntry.write(TokenRequest.QUICKSTART.lifetime()));
    private final ObservableValue<LifetimeEntry> entry = lifetime.map(LifetimeEntry::read);
    private final BooleanBinding scopesMissing = Bindings.createBooleanBinding(scopes::isEmpty, scopes);
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

    /** As it was understood. */
    ObservableValue<LifetimeEntry> entry() {
        return entry;
    }

    /** Whether no scope is chosen. */
    ObservableValue<Boolean> scopesMissing() {
        return scopesMissing;
    }

    /** Empty while it cannot be sent. */
    ObservableValue<Optional<TokenRequest>> request() {
        return request;
    }

    private Optional<TokenRequest> complete() {
        return !scopes.isEmpty() && entry.getValue() instanceof LifetimeEntry.Valid valid
                ? Optional.of(new TokenRequest(scopes, valid.lifetime()))
                : Optional.empty();
    }
}
