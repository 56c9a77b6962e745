package org.acsconsole.ui.identities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acsconsole.identity.UserList;
import org.acsconsole.ui.control.ViewMemory;
import org.jspecify.annotations.Nullable;

/**
 * The filters that a user saved by name, among the preferences. A filter has all that a list can be narrowed by, the text that is
 * searched for, and the order; what a console does not know of it, such as an origin of a newer version, does not narrow. Of a list of
 * users it has the name only, and finds nobody until that is loaded again.
 */
record SavedFilters(ViewMemory memory) {

    static final int LONGEST_NAME = 60;

    private static final String NAMES = "filters";
    private static final String TEXT = "list.text";
    private static final String NOT_IN = "list.not-in";
    private static final String LOADED = "=";
    private static final String SEPARATOR = "\n";

    /** In the order of the alphabet. */
    List<String> names() {
        return memory.remembered(NAMES).stream()
                .flatMap(names -> Arrays.stream(names.split(SEPARATOR, -1)))
                .filter(Predicate.not(String::isBlank))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** Returns the saved filter of that name, in whatever case; empty if there is none. */
    Optional<String> named(String name) {
        return names().stream().filter(name.strip()::equalsIgnoreCase).findFirst();
    }

    /** @param loaded the list of users that is loaded; null if none is */
    ListCriteria criteria(String name, @Nullable UserList loaded) {
        ViewMemory part = part(name);
        UserList list = part.remembered(NOT_IN)
                .filter(kept -> kept.startsWith(LOADED))
                .map(kept -> kept.substring(LOADED.length()))
                .map(kept -> loaded != null && loaded.name().equals(kept) ? loaded : UserList.notLoaded(kept))
                .orElse(null);
        return ListCriteria.remembered(part)
                .withText(part.remembered(TEXT).orElse(""))
                .withNotIn(list);
    }

    /** Saves the filter, in place of one of that name. */
    void save(String name, ListCriteria criteria) {
        named(name).ifPresent(this::delete);
        ViewMemory part = part(name.strip());
        criteria.remember(part);
        part.remember(TEXT, criteria.search().text());
        UserList list = criteria.search().health().notIn();
        part.remember(NOT_IN, list == null ? "" : LOADED + list.name());
        write(Stream.concat(names().stream(), Stream.of(name.strip())).toList());
    }

    /** Gives the filter another name, in place of another one of that name. */
    void rename(String name, String newName) {
        ListCriteria criteria = criteria(name, null);
        delete(name);
        save(newName, criteria);
    }

    void delete(String name) {
        ViewMemory part = part(name);
        List<String> rest = new ArrayList<>(names());
        rest.remove(name);
        write(rest);
        ListCriteria.forget(part);
        part.remember(TEXT, "");
        part.remember(NOT_IN, "");
    }

    private void write(List<String> names) {
        memory.remember(NAMES, String.join(SEPARATOR, names));
    }

    private ViewMemory part(String name) {
        return memory.under("filter." + name + ".");
    }
}
