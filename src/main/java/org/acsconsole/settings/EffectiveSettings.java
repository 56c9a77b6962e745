package org.acsconsole.settings;

import java.util.Optional;
import org.acsconsole.identity.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * What holds, of all that was said: the command line before what the person chose in the window, that before the
 * configuration file.
 *
 * @param named the profile that the command line names; null if it names none
 * @param passedOver why the configuration file is not in force; null if it is
 */
public record EffectiveSettings(
        Settings settings,
        Preferences preferences,
        @Nullable String named,
        @Nullable FaultException passedOver) {

    /** Those of a configuration file that is in force. */
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

    /** The name of the language that code is shown in; empty if none was chosen yet. */
    public Optional<String> codeLanguage() {
        return Optional.ofNullable(preferences.remembered().languages().code());
    }

    /** How large everything is at work. */
    public TextSize size() {
        return Optional.ofNullable(preferences.remembered().sizes().atWork()).orElse(TextSize.USUAL);
    }

    /** How large everything is before an audience. */
    public TextSize presented() {
        return Optional.ofNullable(preferences.remembered().sizes().presented()).orElse(TextSize.LARGE);
    }

    /** The profile to open first; one that is no longer configured is passed over. */
    public String profile() {
        return Optional.ofNullable(named)
                .or(() -> Optional.ofNullable(preferences.remembered().profile()))
                .filter(name -> settings.named(name).isPresent())
                .orElse(settings.profile());
    }
}
