package org.acsconsole.ui.text;

import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.Environment;

/** Names the profile that something belongs to. */
public final class ProfileTitle {

    private ProfileTitle() {}

    /** The profile's name with its environment, unless that is its name. */
    public static String of(String profile, Environment environment, Texts texts) {
        boolean said = profile.equalsIgnoreCase(environment.name());
        return said ? profile : profile + " · " + environment(environment, texts);
    }

    public static String environment(Environment environment, Texts texts) {
        return texts.get("profile.environment." + environment);
    }

    /** The title, behind the profile's name unless {@code inUse} is the same. */
    public static ObservableValue<String> title(
            String title, String profile, ObservableValue<String> inUse, Texts texts) {
        return inUse.map(now -> now.equals(profile) ? title : texts.get("profile.other", profile, title));
    }
}
