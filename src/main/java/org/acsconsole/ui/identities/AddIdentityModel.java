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
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;

/** An ID that is being pasted, and what is wrong with it so far. */
final class AddIdentityModel {

    private final StringProperty pasted = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> resource = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Identity>> known = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectBinding<Optional<IdentityId>> recognized =
            Bindings.createObjectBinding(() -> IdentityId.parse(pasted.get()), pasted);
    private final ObjectBinding<Optional<Fault>> problem =
            Bindings.createObjectBinding(this::check, pasted, resource, known);
    private final ObjectBinding<Optional<IdentityId>> id =
            Bindings.createObjectBinding(this::usable, pasted, resource, known);

    StringProperty pasted() {
        return pasted;
    }

    /** The profile's resource; empty while it is not known, and then any resource passes. */
    ObjectProperty<Optional<String>> resource() {
        return resource;
    }

    /** The identity that was pasted, in the form in which it is added; it may not pass for other reasons. */
    ObservableValue<Optional<IdentityId>> recognized() {
        return recognized;
    }

    /** The identity that the ledger has already; it does not pass while it is what is pasted. */
    ObjectProperty<Optional<Identity>> known() {
        return known;
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
            if (known.get().filter(kept -> kept.id().equals(id)).isPresent()) {
                return Optional.of(new Fault.AlreadyRecorded(id));
            }
            return resource.get().filter(id::isForeignTo).map(ours -> new Fault.ForeignIdentity(id, ours));
        } catch (FaultException e) {
            return Optional.of(e.fault());
        }
    }
}
