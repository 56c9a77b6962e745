package org.acsconsole.ui.text;

import javafx.beans.value.ObservableValue;

/** Names the profile that something belongs to while another one is in use. */
public final class ProfileTitle {

    private ProfileTitle() {}

    /** The title, behind the profile's name unless {@code inUse} is the same. */
    public static ObservableValue<String> title(
            String title, String profile, ObservableValue<String> inUse, Texts texts) {
        return inUse.map(now -> now.equals(profile) ? title : texts.get("profile.other", profile, title));
    }
}
