package org.acsconsole.ui.shell;

import org.acsconsole.settings.Choices;
import org.acsconsole.ui.common.FxTaskRunner;
import org.acsconsole.ui.common.Profiles;
import org.acsconsole.ui.common.ServiceWatch;
import org.acsconsole.ui.workshop.WorkshopDoor;
import org.acsconsole.wire.WireLog;

/** What the window is given to work with; it outlives a change of language. */
public record Equipment(
        Profiles profiles,
        Choices choices,
        FxTaskRunner tasks,
        WireLog wire,
        ServiceWatch service,
        WorkshopDoor workshop) {}
