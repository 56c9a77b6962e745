package org.acsconsole.ui.common;

import javafx.beans.value.ObservableBooleanValue;
import org.acsconsole.identity.IdentityId;

/** Identity IDs as a screen may show them: masked but for the last four characters while the console is presented. */
public final class ShownIds {

    private static final int LEFT = 4;
    private static final String HIDDEN = "••••••••";

    private final ObservableBooleanValue presenting;

    public ShownIds(ObservableBooleanValue presenting) {
        this.presenting = presenting;
    }

    /** The whole ID. */
    public String full(IdentityId id) {
        return presenting.get() ? masked(id) : id.value();
    }

    /** A form for narrow columns. */
    public String shortened(IdentityId id) {
        return presenting.get() ? masked(id) : id.shortened();
    }

    /** A form for narrow columns of a list in which all identities are one resource's. */
    public String withoutResource(IdentityId id) {
        String shortened = shortened(id);
        return "…" + shortened.substring(Math.max(shortened.lastIndexOf('_'), shortened.lastIndexOf(':')) + 1);
    }

    /** A request's ID as the service gave it; hidden wholly, for it is nobody's to remember. */
    public String request(String id) {
        return presenting.get() && !id.isEmpty() && !"—".equals(id) ? HIDDEN : id;
    }

    private static String masked(IdentityId id) {
        String value = id.value();
        return value.substring(0, value.lastIndexOf(':') + 1) + HIDDEN + value.substring(value.length() - LEFT);
    }
}
