package org.acsconsole.ui.identities;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;

/** An ID that is being pasted, and what is wrong with it so far. */
final class AddIdentityModel {

    private final StringProperty pasted = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> resource = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectBinding<Optional<Fault>> problem = Bindings.createObjectBinding(this::check, pasted, resource);
    private final ObjectBinding<Optional<IdentityId>> id = Bindings.createObjectBinding(this::usable, pasted, resource);

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

    /** The ID; empty while there is none, or something is wrong with it. */
    ObservableValue<Optional<IdentityId>> id() {
        return id;
    }

    private Optional<IdentityId> usable() {
        return check().isPresent() ? Optional.empty() : IdentityId.parse(pasted.get());
    }

    private Optional<Fault> check() {
        if (pasted.get().isBlank()) {
            return Optional.empty();
        }
        try {
            IdentityId id =
                    Command.Add.parse(pasted.get(), IdentityDetails.NONE).id();
            return resource.get()
                    .filter(ours -> !ours.equals(id.resource()))
                    .map(ours -> new Fault.ForeignIdentity(id, ours));
        } catch (FaultException e) {
            return Optional.of(e.fault());
        }
    }
}
