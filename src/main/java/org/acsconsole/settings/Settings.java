package org.acsconsole.settings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings are the content of the configuration file.
 *
 * @param profiles at least one, with unique names
 * @param profile the name of the profile to open first
 * @param ledger the path of the ledger's file or the address of its database; null for the file in the data folder
 */
public record Settings(
        List<ProfileSetting> profiles,
        String profile,
        @Nullable String ledger,
        Language language,
        Theme theme) {

    /** The defaults are the workshop profile and the system's language and theme. */
    public static final Settings DEFAULT = new Settings(
            List.of(ProfileSetting.WORKSHOP), ProfileSetting.WORKSHOP.name(), null, Language.SYSTEM, Theme.SYSTEM);

    public Settings {
        profiles = List.copyOf(profiles);
    }

    Settings looking(Language newLanguage, Theme newTheme) {
        return new Settings(profiles, profile, ledger, newLanguage, newTheme);
    }

    public Optional<ProfileSetting> named(String name) {
        return profiles.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
