package org.acsconsole.ledger.sqlite;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.acsconsole.ledger.store.SearchIndex;
import org.acsconsole.ledger.store.Transaction;

/**
 * Cuts folded text into groups of one, two and three characters, the terms of the search index: a text can have a needle in
 * it only if it has all of the needle's groups.
 *
 * <p>Groups of one and two hexadecimal digits and a hyphen are left out: so many IDs have them that they select nothing.
 */
final class NgramIndex implements SearchIndex {

    private static final int LONGEST = 3;
    private static final int MOST_OF_A_NEEDLE = 24;
    private static final String IN_MANY_IDS = "0123456789abcdef-";
    private static final int PRIVATE_USE = 0xE000;

    private static final String COUNT = """
            SELECT count(*) FROM (SELECT 1 FROM identity_gram WHERE identity_gram MATCH :question LIMIT :most)""";
    private static final String FROM = """
            identity_gram g CROSS JOIN identity i NOT INDEXED ON i.seq = g.rowid
                WHERE identity_gram MATCH :question AND i.profile = :profile""";

    @Override
    public void put(Transaction transaction, long identity, List<String> texts) {
        transaction
                .sql("INSERT OR REPLACE INTO identity_gram (rowid, gram) VALUES (:identity, :words)")
                .bind("identity", identity)
                .bind("words", words(texts))
                .execute();
    }

    @Override
    public Optional<Candidates> candidates(List<String> needles) {
        List<String> questions = needles.stream()
                .map(NgramIndex::question)
                .flatMap(Optional::stream)
                .toList();
        return questions.size() < needles.size()
                ? Optional.empty()
                : Optional.of(new Candidates(COUNT, FROM, String.join(" OR ", questions)));
    }

    private static String words(List<String> texts) {
        SequencedSet<String> words = new LinkedHashSet<>();
        for (int size = 1; size <= LONGEST; size++) {
            for (String text : texts) {
                addAll(words, text, size);
            }
        }
        return String.join(" ", words);
    }

    /** What the index must be asked for the needle; empty if it cannot help, for IDs are full of the needle. */
    private static Optional<String> question(String needle) {
        int length = needle.codePointCount(0, needle.length());
        if (length < LONGEST && isInManyIds(needle)) {
            return Optional.empty();
        }
        SequencedSet<String> words = new LinkedHashSet<>();
        addAll(words, needle, Math.min(length, LONGEST));
        return Optional.of(words.stream()
                .limit(MOST_OF_A_NEEDLE)
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" AND ", "(", ")")));
    }

    private static void addAll(SequencedSet<String> words, String text, int size) {
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i + size <= characters.length; i++) {
            String gram = new String(characters, i, size);
            if (size == LONGEST || !isInManyIds(gram)) {
                words.add(asWord(gram));
            }
        }
    }

    private static boolean isInManyIds(String gram) {
        for (int i = 0; i < gram.length(); i++) {
            if (IN_MANY_IDS.indexOf(gram.charAt(i)) < 0) {
                return false;
            }
        }
        return !gram.equals("--");
    }

    /** The index parts words at ASCII's blanks and signs, so these take a place where no writing has anything. */
    private static String asWord(String gram) {
        if (gram.chars().allMatch(Character::isLetterOrDigit)) {
            return gram;
        }
        StringBuilder word = new StringBuilder(gram.length());
        for (int i = 0; i < gram.length(); i++) {
            char c = gram.charAt(i);
            word.append(c < 0x80 && !Character.isLetterOrDigit(c) ? (char) (PRIVATE_USE + c) : c);
        }
        return word.toString();
    }
}
