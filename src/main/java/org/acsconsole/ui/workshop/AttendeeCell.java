package org.acsconsole.ui.workshop;

import javafx.scene.control.ListCell;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.jspecify.annotations.Nullable;

/** An attendee in the list: the name, and the beginning of the resource's GUID, by which the IDs in it begin. */
final class AttendeeCell extends ListCell<AttendeeResource> {

    private static final int BEGINNING = 8;

    @Override
    protected void updateItem(@Nullable AttendeeResource attendee, boolean empty) {
        super.updateItem(attendee, empty);
        setText(
                attendee == null || empty
                        ? null
                        : attendee.name() + "  ·  8:acs:" + attendee.id().substring(0, BEGINNING) + "…");
    }
}
