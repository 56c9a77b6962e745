package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a read-only profile nothing in the window changes the service or the ledger. */
final class ReadOnlyOnScreenTest extends InOpenConsole {

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    /** What a user may do all the same: it only reads, copies or shows. */
    private static final Set<String> ALLOWED = Stream.of(
                    "identities.refresh.menu",
                    "identities.copy.menu",
                    "identities.history.menu",
                    "identities.logs.menu",
                    "identities.export.menu")
            .collect(Collectors.toUnmodifiableSet());

    ReadOnlyOnScreenTest(@TempDir Path folder) {
        super(folder, profiles -> {
            Steps.created(profiles.workspace("Workshop").controller(), IdentityDetails.NONE);
            profiles.readOnly.add("Workshop");
        });
    }

    @BeforeEach
    void selectTheIdentityInASearch() {
        until("the identity", () -> inWindow(() -> !table().getItems().isEmpty()));
        inWindow(() -> {
            console.find(TextField.class, field -> "search".equals(field.getId()))
                    .orElseThrow()
                    .setText("8:acs");
            return true;
        });
        until(
                "what is done to all that match",
                () -> console.find(MenuButton.class, button -> "every".equals(button.getId()))
                        .isPresent());
        inWindow(() -> {
            table().getSelectionModel().selectFirst();
            return true;
        });
    }

    @Test
    void everyButtonOfTheToolbarAndOfTheDetailsThatWritesIsOffAndSaysWhy() {
        for (String id : List.of("create", "issue", "revoke", "delete", "every", "editDetails", "revokeAll")) {
            List<Control> found =
                    inWindow(() -> Nodes.all(console.stage().getScene().getRoot())
                            .filter(node -> id.equals(node.getId()) && node instanceof ButtonBase)
                            .map(Control.class::cast)
                            .toList());
            assertThat(found).as(id).isNotEmpty().allSatisfy(button -> {
                assertThat(button.isDisabled()).isTrue();
                assertThat(button.getAccessibleHelp()).isEqualTo(TEXTS.get("read-only.why"));
            });
        }
    }

    @Test
    void theMenusOfferOnlyWhatReads() {
        Set<String> offered = inWindow(() -> Stream.concat(
                        Stream.of("create", "every").flatMap(this::items), table().getContextMenu().getItems().stream())
                .filter(item -> item.getId() != null && !item.isDisable())
                .map(MenuItem::getId)
                .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(offered).isNotEmpty();
        assertThat(ALLOWED).containsAll(offered);
    }

    private Stream<MenuItem> items(String id) {
        return Nodes.all(console.stage().getScene().getRoot())
                .filter(node -> id.equals(node.getId()))
                .map(MenuButton.class::cast)
                .flatMap(button -> button.getItems().stream());
    }

    private TableView<?> table() {
        Node found = console.stage().getScene().lookup(".identity-table");
        return (TableView<?>) Objects.requireNonNull(found);
    }
}
