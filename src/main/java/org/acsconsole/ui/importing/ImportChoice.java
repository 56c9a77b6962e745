package org.acsconsole.ui.importing;

import org.acsconsole.identity.JobKind;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants of the rows of a file.
 *
 * @param details whether known identities get the file's details
 * @param users whether an identity is created for each user who has none
 * @param job what is done to those that the ledger has, and nothing is imported; null for an import
 */
record ImportChoice(
        boolean details, boolean users, @Nullable JobKind job) {}
