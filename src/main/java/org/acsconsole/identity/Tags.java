package org.acsconsole.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tags of an identity, each once; in the order of their keys.
 *
 * @param all at most {@value #MOST}
 */
public record Tags(List<Tag> all) {

    public static final int MOST = 20;
    public static final Tags NONE = new Tags(List.of());

    private static final String SEPARATORS = "[,;]";

    public Tags {
        all = once(all);
        if (all.size() > MOST) {
            throw new IllegalArgumentException("an identity has at most " + MOST + " tags");
        }
    }

    /**
     * Why a text does not say which tags an identity has.
     *
     * @param text of the tag that is refused
     */
    public record Refusal(Tag.Problem problem, String text) {}

    /** Returns why tags cannot be read from the text; empty if they can. */
    public static Optional<Refusal> refusal(String text) {
        Optional<Refusal> ofOne = texts(text)
                .flatMap(each -> Tag.problem(each).map(problem -> new Refusal(problem, each)).stream())
                .findFirst();
        if (ofOne.isPresent()) {
            return ofOne;
        }
        List<Tag> read = once(texts(text).map(Tag::new).toList());
        return read.size() > MOST
                ? Optional.of(new Refusal(Tag.Problem.TOO_MANY, read.get(MOST).name()))
                : Optional.empty();
    }

    /** Reads tags with commas or semicolons in between; empty if the text is refused. */
    public static Optional<Tags> read(String text) {
        if (text.isEmpty()) {
            return Optional.of(NONE);
        }
        return refusal(text).isPresent()
                ? Optional.empty()
                : Optional.of(new Tags(texts(text).map(Tag::new).toList()));
    }

    /** Reads one tag; empty if the text has none, several, or one that is refused. */
    public static Optional<Tag> readOne(String text) {
        return read(text).filter(tags -> tags.all.size() == 1).map(tags -> tags.all.getFirst());
    }

    private static Stream<String> texts(String text) {
        return Arrays.stream(text.split(SEPARATORS, -1)).map(String::strip).filter(Predicate.not(String::isEmpty));
    }

    private static List<Tag> once(Collection<Tag> tags) {
        if (tags.size() < 2) {
            return List.copyOf(tags);
        }
        Map<String, Tag> byKey = new LinkedHashMap<>();
        tags.forEach(tag -> byKey.putIfAbsent(tag.key(), tag));
        return byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<String> names() {
        return all.stream().map(Tag::name).toList();
    }

    public boolean has(Tag tag) {
        return all.stream().anyMatch(each -> each.key().equals(tag.key()));
    }

    /** Returns these with others beside them, as far as they are not among these; empty if that would be too many. */
    public Optional<Tags> with(Tags more) {
        List<Tag> both = new ArrayList<>(all);
        both.addAll(more.all);
        List<Tag> once = once(both);
        return once.size() > MOST ? Optional.empty() : Optional.of(new Tags(once));
    }

    /** Returns these but for others. */
    public Tags without(Tags others) {
        return new Tags(all.stream().filter(tag -> !others.has(tag)).toList());
    }

    /** Returns the text from which they can be read again. */
    public String text() {
        return String.join(", ", names());
    }

    /** Returns in short what became of earlier tags: each that came as {@code +tag}, and each that went as {@code -tag}. */
    public String since(Tags before) {
        return Stream.concat(
                        all.stream().filter(tag -> !before.all.contains(tag)).map(tag -> "+" + tag.name()),
                        before.all.stream().filter(tag -> !all.contains(tag)).map(tag -> "-" + tag.name()))
                .collect(Collectors.joining(","));
    }
}
