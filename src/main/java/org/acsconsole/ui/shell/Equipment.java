package org.acsconsole.ui.shell;

import org.acsconsole.settings.EffectiveSettings;
import org.acsconsole.ui.Profiles;
import org.acsconsole.ui.ServiceWatch;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.workshop.WorkshopServiceAccess;
import org.acsconsole.wire.WireLog;

/** What the window is given to work with; it outlives a change of language. */
public record Equipment(
        Profiles profiles,
        EffectiveSettings choices,
        FxTaskRunner tasks,
        WireLog wire,
        ServiceWatch service,
        WorkshopServiceAccess workshop) {}
