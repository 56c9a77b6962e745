package org.acsconsole.ui.identities;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityRow;

/** An identity in the list: one object for as long as it is listed, so that selection and place outlive its changes. */
final class ListedIdentity {

    private final IdentityId id;
    private final ReadOnlyObjectWrapper<IdentityRow> row;

    ListedIdentity(IdentityRow row) {
        this.id = row.identity().id();
        this.row = new ReadOnlyObjectWrapper<>(row);
    }

    IdentityId id() {
        return id;
    }

    ReadOnlyObjectProperty<IdentityRow> row() {
        return row.getReadOnlyProperty();
    }

    void update(IdentityRow fresh) {
        row.set(fresh);
    }
}
