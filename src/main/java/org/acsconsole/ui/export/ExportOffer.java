package org.acsconsole.ui.export;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.acsconsole.identity.Workspace;
import org.acsconsole.transfer.Export;

/** What can be exported from a screen as it is now. */
interface ExportOffer {

    /** Stands for a count that would take too long. */
    long UNKNOWN = -1;

    Workspace from();

    List<ExportSubject> subjects();

    /** The scopes that differ, with how many rows of the screen each has, or {@link #UNKNOWN}; blocks. */
    Map<ExportScope, Long> counts();

    /**
     * What was asked for, ready to be written.
     *
     * @param shown the form in which a text goes to the file
     */
    Export<?> export(ExportRequest request, UnaryOperator<String> shown);
}
