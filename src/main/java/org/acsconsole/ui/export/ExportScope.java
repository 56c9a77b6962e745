package org.acsconsole.ui.export;

/** Which rows an exported file has. */
enum ExportScope {
    SELECTED,
    /** All that the list's filter and search find, also what is not loaded. */
    MATCHING,
    ALL
}
