package org.acsconsole.settings;

import java.util.Optional;
import org.acsconsole.identity.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * The effective settings are what applies: the command line wins over the user's choices in the window, and these win over
 * the configuration file.
 *
 * @param named the profile that the command line names; null if it names none
 * @param passedOver why the configuration file is not applied; null if it is applied
 */
public record EffectiveSettings(
        Settings settings,
        Preferences preferences,
        @Nullable String named,
        @Nullable FaultException passedOver) {

    /** Creates the settings with a configuration file that is applied. */
    public EffectiveSettings(Settings settings, Preferences preferences, @Nullable String named) {
        this(settings, preferences, named, null);
    }

    public Theme theme() {
        return Optional.ofNullable(preferences.remembered().theme()).orElse(settings.theme());
    }

    public Language language() {
        return Optional.ofNullable(preferences.remembered().languages().window())
                .orElse(settings.language());
    }

    /** Returns the name of the programming language in which code is shown; empty if none was chosen yet. */
    public Optional<String> codeLanguage() {
        return Optional.ofNullable(preferences.remembered().languages().code());
    }

    /** Returns the text size at work. */
    public TextSize size() {
        return Optional.ofNullable(preferences.remembered().sizes().atWork()).orElse(TextSize.USUAL);
    }

    /** Returns the text size in presentation mode. */
    public TextSize presented() {
        return Optional.ofNullable(preferences.remembered().sizes().presented()).orElse(TextSize.LARGE);
    }

    /** Returns the profile to open first; a profile that is no longer configured is ignored. */
    public String profile() {
        return Optional.ofNullable(named)
                .or(() -> Optional.ofNullable(preferences.remembered().profile()))
                .filter(name -> settings.named(name).isPresent())
                .orElse(settings.profile());
    }
}
