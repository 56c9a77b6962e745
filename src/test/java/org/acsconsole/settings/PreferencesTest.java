package org.acsconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered survives, and never stands in the way of a start. */
final class PreferencesTest {

    @TempDir
    private Path folder = Path.of("");

    private final List<Runnable> later = new ArrayList<>();

    @Test
    void everythingRememberedIsThereAtTheNextStart() {
        WindowPlace place = new WindowPlace(-20, 10.5, 1200, 800, true);
        Preferences preferences = preferences();
        preferences.change(all -> all.withTheme(Theme.DARK)
                .withLanguage(Language.KOREAN)
                .withCodeLanguage("python")
                .withProfile("Contoso")
                .withWindow(place)
                .withSize(TextSize.LARGER)
                .withPresented(TextSize.DOUBLE)
                .withDivider("identities", 0.4)
                .withArranged("identities.filter", "REVOKED"));
        preferences.close();
        PreferencesData next = preferences().remembered();
        assertThat(next).isEqualTo(preferences.remembered());
        assertThat(next.window()).isEqualTo(place);
        assertThat(next.divider("identities")).contains(0.4);
        assertThat(next.arranged("identities.filter")).contains("REVOKED");
    }

    @Test
    void manyChangesInAMomentAreOneSave() {
        Preferences preferences = preferences();
        preferences.change(all -> all.withTheme(Theme.DARK));
        preferences.change(all -> all.withTheme(Theme.LIGHT));
        assertThat(later).hasSize(1);
        assertThat(file()).doesNotExist();
        later.removeFirst().run();
        assertThat(file()).content().contains("\"light\"", "\"writtenBy\" : \"1.2.3\"");
        preferences.change(all -> all.withTheme(Theme.LIGHT));
        assertThat(later).isEmpty();
        preferences.change(all -> all.withTheme(Theme.DARK));
        assertThat(later).hasSize(1);
    }

    @Test
    void theFileIsTheOwnersAloneAndNoDraftStays() throws IOException {
        Preferences preferences = preferences();
        preferences.change(all -> all.withTheme(Theme.DARK));
        preferences.close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(file().resolveSibling(""))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aBrokenFileIsMovedAside() throws IOException {
        Files.createDirectories(file().resolveSibling(""));
        Files.writeString(file(), "{\"theme\": \"da");
        assertThat(preferences().remembered()).isEqualTo(PreferencesData.NOTHING);
        assertThat(file()).doesNotExist();
        assertThat(file().resolveSibling("preferences.json.broken")).hasContent("{\"theme\": \"da");
    }

    @Test
    void unknownKeysAndValuesOfANewerVersionArePassedOver() throws IOException {
        Files.createDirectories(file().resolveSibling(""));
        Files.writeString(file(), """
                {"writtenBy": "9", "sound": {"on": true}, "theme": "sepia", "language": "ko", "profile": 5, "size": 130, "presented": "200",
                 "window": {"x": 1, "y": 2, "width": -3, "height": 4}, "dividers": {"a": 0.5, "b": 7, "c": "x"}, "view": {"d": "e", "f": 7, "g": null}}
                """);
        PreferencesData remembered = preferences().remembered();
        assertThat(remembered)
                .isEqualTo(PreferencesData.NOTHING
                        .withLanguage(Language.KOREAN)
                        .withDivider("a", 0.5)
                        .withArranged("d", "e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "y", "width", "height"})
    void aPlaceTooLargeForANumberIsNone(String key) throws IOException {
        Files.createDirectories(file().resolveSibling(""));
        String window = "{\"x\": 1, \"y\": 2, \"width\": 3, \"height\": 4}";
        Files.writeString(
                file(),
                "{\"window\": " + window.replaceFirst("(\"" + key + "\": )\\d", "$11e999") + ", \"size\": 1e999}");
        assertThat(preferences().remembered()).isEqualTo(PreferencesData.NOTHING);
    }

    @Test
    void theWindowWinsOverTheFileAndTheCommandLineOverBoth() {
        Settings settings = new Settings(
                List.of(ProfileSetting.WORKSHOP, profile("B"), profile("C")), "B", null, Language.KOREAN, Theme.DARK);
        Preferences preferences = preferences();
        EffectiveSettings choices = new EffectiveSettings(settings, preferences, null);
        assertThat(choices.theme()).isEqualTo(Theme.DARK);
        assertThat(choices.language()).isEqualTo(Language.KOREAN);
        assertThat(choices.profile()).isEqualTo("B");
        assertThat(choices.size()).isEqualTo(TextSize.USUAL);
        assertThat(choices.presented()).isEqualTo(TextSize.LARGE);
        preferences.change(all ->
                all.withTheme(Theme.SYSTEM).withLanguage(Language.ENGLISH).withProfile("C"));
        assertThat(choices.theme()).isEqualTo(Theme.SYSTEM);
        assertThat(choices.language()).isEqualTo(Language.ENGLISH);
        assertThat(choices.profile()).isEqualTo("C");
        assertThat(new EffectiveSettings(settings, preferences, "Workshop").profile())
                .isEqualTo("Workshop");
        preferences.change(all -> all.withProfile("gone"));
        assertThat(choices.profile()).isEqualTo("B");
    }

    private static ProfileSetting profile(String name) {
        return new ProfileSetting(name, ProfileSetting.WORKSHOP.environment(), ProfileSetting.WORKSHOP.signIn());
    }

    private Preferences preferences() {
        return new Preferences(new PreferencesFile(file(), "1.2.3"), later::add);
    }

    private Path file() {
        return folder.resolve("data").resolve("preferences.json");
    }
}
