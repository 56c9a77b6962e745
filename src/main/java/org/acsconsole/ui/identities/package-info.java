/** The list of identities with its filters, selection, bulk actions and dialogs. */
@NullMarked
package org.acsconsole.ui.identities;

import org.jspecify.annotations.NullMarked;
