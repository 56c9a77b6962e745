package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.acsconsole.identity.UserList;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The menu of the filters that the user saved by name; included as {@code SavedFiltersView.fxml}. */
public final class SavedFiltersView {

    private final ScreenContext context;
    private final ObjectProperty<ListCriteria> criteria;
    private final StringProperty search;
    private final ObservableValue<@Nullable UserList> loaded;
    private final SavedFilters saved;

    @FXML
    private MenuButton savedFilters;

    /**
     * @param search what is typed into the window's search field, which a filter's text goes into
     * @param loaded the list of users that is loaded; null if none is
     */
    SavedFiltersView(
            ScreenContext context,
            ObjectProperty<ListCriteria> criteria,
            StringProperty search,
            ObservableValue<@Nullable UserList> loaded) {
        this.context = context;
        this.criteria = criteria;
        this.search = search;
        this.loaded = loaded;
        this.saved = new SavedFilters(context.views().memory());
    }

    @FXML
    void initialize() {
        savedFilters.setOnShowing(opening -> fill());
        fill();
    }

    private void fill() {
        List<String> names = saved.names();
        savedFilters.getItems().setAll(names.stream().map(this::applying).toList());
        if (!names.isEmpty()) {
            savedFilters.getItems().add(new SeparatorMenuItem());
        }
        savedFilters.getItems().add(item(texts().get("identities.filters.save.menu"), this::askForName));
        if (!names.isEmpty()) {
            savedFilters
                    .getItems()
                    .addAll(
                            each("identities.filters.rename.menu", names, this::askForNewName),
                            each("identities.filters.delete.menu", names, this::delete));
        }
    }

    /** The mark is at the filter by which the list is narrowed now. */
    private MenuItem applying(String name) {
        ListCriteria wanted = saved.criteria(name, loaded.getValue());
        CheckMenuItem item = new CheckMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(wanted.equals(shown()));
        item.setOnAction(chosen -> show(wanted));
        return item;
    }

    private Menu each(String key, List<String> names, Consumer<String> chosen) {
        Menu all = new Menu(texts().get(key));
        all.getItems()
                .setAll(names.stream()
                        .map(name -> item(name, () -> chosen.accept(name)))
                        .toList());
        return all;
    }

    private static MenuItem item(String text, Runnable chosen) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> chosen.run());
        return item;
    }

    private void show(ListCriteria wanted) {
        search.set(wanted.search().text());
        criteria.set(wanted);
    }

    /** As the list is narrowed, or will be in a moment by what was just typed. */
    private ListCriteria shown() {
        return criteria.get().withText(search.get());
    }

    private void askForName() {
        ListCriteria wanted = shown();
        ask("identities.filters.save", "", name -> saved.save(name, wanted));
    }

    private void askForNewName(String name) {
        ask("identities.filters.rename", name, newName -> saved.rename(name, newName));
    }

    private void ask(String key, String before, Consumer<String> named) {
        ActionDialog.open(
                context,
                savedFilters.getScene().getWindow(),
                new FilterNameView(texts(), key, before, name -> existing(name, before)),
                (name, dialog) -> {
                    named.accept(name);
                    dialog.close();
                });
    }

    /** Another saved filter of that name. */
    private Optional<String> existing(String name, String before) {
        return saved.named(name).filter(found -> !found.equals(before));
    }

    private void delete(String name) {
        saved.delete(name);
        context.code().announce(texts().get("identities.filters.deleted", name));
    }

    private Texts texts() {
        return context.texts();
    }
}
