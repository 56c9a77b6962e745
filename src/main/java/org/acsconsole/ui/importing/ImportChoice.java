package org.acsconsole.ui.importing;

/**
 * An import as the user wants it.
 *
 * @param details whether known identities get the file's details
 * @param users whether an identity is created for each user who has none
 */
record ImportChoice(boolean details, boolean users) {}
