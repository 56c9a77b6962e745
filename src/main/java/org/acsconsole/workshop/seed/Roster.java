package org.acsconsole.workshop.seed;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The users of the class, always the same in a language. */
final class Roster {

    static final int SIZE = 100;

    private static final int TEACHERS = 4;
    private static final Names ENGLISH = new Names(
            "%1$s %2$s",
            List.of(
                    "Ada", "Minjun", "Zoë", "Rahul", "Sofía", "Jiwoo", "Omar", "Hana", "Luca", "Amina", "Seoyeon",
                    "Noah", "Priya", "Mateo", "Ingrid", "Doyun", "Fatima", "Chloé", "Kenji", "Nia"),
            List.of(
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
                    "Walker"));
    private static final Names KOREAN = new Names(
            "%2$s%1$s",
            List.of(
                    "민준", "서연", "도윤", "지우", "하은", "예준", "수아", "시우", "지민", "현우", "유진", "건우", "채원", "준서", "다은", "태윤",
                    "소율", "은우", "나연", "승민"),
            List.of(
                    "김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "류", "홍",
                    "전", "고", "문", "양", "손"));

    private Roster() {}

    /**
     * The names that are usual in a language.
     *
     * @param whole the format of a whole name, of the first and the last one
     */
    private record Names(String whole, List<String> first, List<String> last) {

        /** Steps through the names so that no two users share both. */
        String of(int number) {
            return String.format(
                    Locale.ROOT,
                    whole,
                    first.get(number % first.size()),
                    last.get((3 * number + number / first.size()) % last.size()));
        }
    }

    /** Somebody, as the administrator of the class would note them. */
    record Person(String label, String user) {}

    /** @param language such as {@code ko}; what has no names of its own here has the English ones */
    static List<Person> people(String language) {
        Names names = language.equals("ko") ? KOREAN : ENGLISH;
        return IntStream.range(0, SIZE)
                .mapToObj(number -> new Person(names.of(number), user(number)))
                .toList();
    }

    private static String user(int number) {
        return number < TEACHERS
                ? String.format(Locale.ROOT, "teacher%02d@contoso.com", number + 1)
                : String.format(Locale.ROOT, "student%02d@contoso.com", number + 1 - TEACHERS);
    }
}
