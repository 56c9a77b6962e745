package org.acsconsole.ui.workshop;

import java.util.List;
import org.acsconsole.identity.Command;
import org.acsconsole.tour.StepAction;
import org.acsconsole.tour.TourObjects;

/** The commands of a tour's step that can be shown as code. */
final class StepCommands {

    private StepCommands() {}

    /** Empty for what moves the clock, and where there is nothing left to do it to. */
    static List<? extends Command.OfService> of(StepAction action, TourObjects objects) {
        return switch (action) {
            case StepAction.Perform perform ->
                perform.command(objects).map(List::of).orElse(List.of());
            case StepAction.CleanUp cleanUp ->
                objects.left().stream().map(Command.CleanUp::new).toList();
            case StepAction.Advance advance -> List.of();
            case StepAction.Expire expire -> List.of();
        };
    }
}
