package org.acsconsole.identity;

import java.util.Set;

/**
 * A list of users that somebody loaded, such as those of a directory. It stays in memory: of a list that is not loaded any more only
 * the name is left, and nothing is found by it.
 *
 * @param name of the file; empty for what was pasted
 * @param users as they stand in the list
 * @param loaded whether the users are at hand
 */
public record UserList(String name, Set<String> users, boolean loaded) {

    public UserList {
        users = Set.copyOf(users);
        if (loaded == users.isEmpty()) {
            throw new IllegalArgumentException("a list that is loaded has users, and no other has");
        }
    }

    /** A list that is loaded; it has at least one user. */
    public static UserList of(String name, Set<String> users) {
        return new UserList(name, users, true);
    }

    /** What is left of a list once it is not loaded any more. */
    public static UserList notLoaded(String name) {
        return new UserList(name, Set.of(), false);
    }

    /** Omits the users. */
    @Override
    public String toString() {
        return "UserList[" + name + ", " + users.size() + "]";
    }
}
