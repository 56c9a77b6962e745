package org.acsconsole.ui.identities;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityId;

/** An ID that is being pasted, and what is wrong with it so far. */
final class AddIdentityModel {

    private final StringProperty pasted = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> resource = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectBinding<Optional<Fault>> problem = Bindings.createObjectBinding(this::check, pasted, resource);

    StringProperty pasted() {
        return pasted;
    }

    /** The profile's resource; empty while it is not known, and then any resource passes. */
    ObjectProperty<Optional<String>> resource() {
        return resource;
    }

    /** Empty also while nothing is pasted. */
    ObservableValue<Optional<Fault>> problem() {
        return problem;
    }

    boolean ready() {
        return !pasted.get().isBlank() && problem.get().isEmpty();
    }

    private Optional<Fault> check() {
        if (pasted.get().isBlank()) {
            return Optional.empty();
        }
        Optional<IdentityId> id = IdentityId.parse(pasted.get());
        if (id.isEmpty()) {
            return Optional.of(new Fault.NotAnIdentity(pasted.get().strip()));
        }
        return resource.get()
                .filter(ours -> !ours.equals(id.get().resource()))
                .map(ours -> new Fault.ForeignIdentity(id.get(), ours));
    }
}
