package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The list in a window, over a real ledger, in the order of any of its columns. */
@ExtendWith(FxWindows.class)
final class SortingTest {

    private static final List<String> NEWEST_FIRST = List.of("Three", "Two", "One", "None");

    private final SettableWorkspace here;
    private final OpenScreen screen;

    /** So many live tokens has each as its label says, and the more it has, the later the first of them expires. */
    SortingTest(@TempDir Path folder) {
        here = new SettableWorkspace(folder);
        List<String> labels = NEWEST_FIRST.reversed();
        for (int tokens = 0; tokens < labels.size(); tokens++) {
            IdentityId id = Steps.created(
                            here.workspace().controller(), new IdentityDetails(labels.get(tokens), "", ""))
                    .id();
            for (int token = 0; token < tokens; token++) {
                issue(id, 60 * tokens);
            }
        }
        screen = OpenScreen.on(here.workspace());
        until("the rows", () -> screen.labels().equals(NEWEST_FIRST));
    }

    @AfterEach
    void close() {
        screen.close();
        here.close();
    }

    @Test
    void everyColumnIsSortedByButForTagsOfWhichThereAreSeveral() {
        assertThat(inWindow(() -> screen.table().getColumns().stream()
                        .filter(column -> !column.isSortable())
                        .map(TableColumnBase::getText)
                        .toList()))
                .containsExactly("Tags");
    }

    @Test
    void byTheId() {
        List<String> byId = inWindow(() -> screen.table().getItems().stream()
                .map(item -> item.row().get().identity())
                .sorted(Comparator.comparing(identity -> identity.id().value()))
                .map(identity -> identity.details().label())
                .toList());
        sort("Identity");
        await(byId.toArray(String[]::new));
        sort("Identity ↑");
        await(byId.reversed().toArray(String[]::new));
    }

    @Test
    void byLiveTokens() {
        sort("Live tokens");
        await("None", "One", "Two", "Three");
        sort("Live tokens ↑");
        await("Three", "Two", "One", "None");
    }

    @Test
    void byNextExpiry() {
        sort("Next expiry");
        await("One", "Two", "Three", "None");
        sort("Next expiry ↑");
        await("None", "Three", "Two", "One");
    }

    @Test
    void theThirdTimeBringsBackTheNewestFirst() {
        sort("Label");
        sort("Label ↑");
        sort("Label ↓");
        await("Three", "Two", "One", "None");
        assertThat(inWindow(() -> screen.table().getSortOrder().stream()
                        .map(TableColumn::getText)
                        .toList()))
                .containsExactly("Created");
    }

    @Test
    void theUsualOrderIsTurnedRoundAtOnce() {
        sort("Created ↓");
        until(
                "it is turned round",
                () -> inWindow(() -> screen.table().getSortOrder().stream()
                        .anyMatch(column -> column.getSortType() == TableColumn.SortType.ASCENDING
                                && "Created".equals(column.getText()))));
    }

    @Test
    void anIdentityMovesWhenItsLiveTokensBecomeMore() {
        sort("Live tokens");
        sort("Live tokens ↑");
        await("Three", "Two", "One", "None");
        IdentityId none = inWindow(() -> screen.table().getItems().getLast().id());
        for (int token = 0; token < 4; token++) {
            issue(none, 60);
        }
        await("None", "Three", "Two", "One");
    }

    private void issue(IdentityId id, int minutes) {
        Steps.issued(here.workspace().controller(), id, Set.of(TokenScope.CHAT), TokenLifetime.ofMinutes(minutes));
    }

    private void sort(String by) {
        inWindow(() -> {
            Menu sort = (Menu) named(
                    Objects.requireNonNull(screen.table().getContextMenu()).getItems(), "Sort by");
            named(sort.getItems(), by).fire();
            return true;
        });
    }

    private static MenuItem named(List<MenuItem> items, String text) {
        return items.stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void await(String... labels) {
        until(String.join(", ", labels), () -> screen.labels().equals(List.of(labels)));
    }
}
