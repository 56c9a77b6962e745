package org.acsconsole.ui.profiles;

import java.util.Optional;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.ui.ProfileDesk;

/**
 * A profile as it was entered.
 *
 * @param pasted a secret that was entered for it; empty if none was
 * @param keep whether the secret is to be kept in the keychain; else it stays in memory
 */
record ProfileEntry(ProfileSetting profile, Optional<ProfileDesk.Pasted> pasted, boolean keep) {}
