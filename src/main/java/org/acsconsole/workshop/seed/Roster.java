package org.acsconsole.workshop.seed;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The people of the class, always the same. */
final class Roster {

    static final int SIZE = 100;

    private static final int TEACHERS = 4;
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Minjun", "Zoë", "Rahul", "Sofía", "Jiwoo", "Omar", "Hana", "Luca", "Amina", "Seoyeon", "Noah",
            "Priya", "Mateo", "Ingrid", "Doyun", "Fatima", "Chloé", "Kenji", "Nia");
    private static final List<String> LAST_NAMES = List.of(
            "Okafor",
            "Kim",
            "Andersson",
            "Patel",
            "García",
            "Park",
            "Haddad",
            "Tanaka",
            "Rossi",
            "Diallo",
            "Choi",
            "Smith",
            "Iyer",
            "Fernández",
            "Larsen",
            "Lee",
            "Rahman",
            "Dubois",
            "Sato",
            "Mwangi",
            "Jung",
            "Novák",
            "Silva",
            "Müller",
            "Walker");

    private Roster() {}

    /** Somebody, as the administrator of the class would note them. */
    record Person(String label, String user) {}

    static List<Person> people() {
        return IntStream.range(0, SIZE).mapToObj(Roster::person).toList();
    }

    /** Steps through the names so that no two people share both. */
    private static Person person(int number) {
        String first = FIRST_NAMES.get(number % FIRST_NAMES.size());
        String last = LAST_NAMES.get((3 * number + number / FIRST_NAMES.size()) % LAST_NAMES.size());
        return new Person(first + " " + last, user(number));
    }

    private static String user(int number) {
        return number < TEACHERS
                ? String.format(Locale.ROOT, "teacher%02d@contoso.com", number + 1)
                : String.format(Locale.ROOT, "student%02d@contoso.com", number + 1 - TEACHERS);
    }
}
