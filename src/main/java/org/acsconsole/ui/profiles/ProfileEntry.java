package org.acsconsole.ui.profiles;

import java.util.List;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.ui.ProfileDesk;

/**
 * A profile as it was entered.
 *
 * @param secrets what was entered of its secrets
 */
record ProfileEntry(ProfileSetting profile, List<EnteredSecret> secrets) {

    ProfileEntry {
        secrets = List.copyOf(secrets);
    }

    List<ProfileDesk.Pasted> pasted() {
        return secrets.stream().map(EnteredSecret::pasted).toList();
    }
}
