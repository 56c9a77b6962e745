package org.acsconsole.ui.export;

import org.acsconsole.transfer.ExportFormat;

/**
 * An export as the user asked for it.
 *
 * @param masked whether IDs are masked in the file
 */
record ExportRequest(ExportSubject what, ExportScope which, ExportFormat format, boolean masked) {}
