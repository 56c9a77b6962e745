package org.acsconsole.ui.profiles;

import org.acsconsole.ui.ProfileDesk;

/**
 * A secret as it was entered for a profile.
 *
 * @param keep whether it is to be kept in the keychain; else it stays in memory
 */
record EnteredSecret(ProfileDesk.Pasted pasted, boolean keep) {}
