package org.acsconsole.ui.identities;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ui.text.Texts;

/** The name of a button that creates an identity: once nobody knows whether one was created, it says that it creates another. */
final class CreateAction {

    private final Texts texts;
    private final String key;
    private final ReadOnlyStringWrapper name;

    /** @param key what the keys of both names begin with */
    CreateAction(Texts texts, String key) {
        this.texts = texts;
        this.key = key;
        this.name = new ReadOnlyStringWrapper(texts.get(key + ".action"));
    }

    ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    void failed(Throwable failure) {
        if (failure instanceof FaultException known && known.fault().reach() == Fault.Reach.UNKNOWN) {
            name.set(texts.get(key + ".another"));
        }
    }
}
