package org.acsconsole.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pasted identity is what a text says that somebody copied from a web page, a log, a table or a file: one identity, whichever
 * of its written forms the text has, or something else.
 */
public sealed interface PastedIdentity {

    /** The text names one identity; its ID has the form in which the service writes it. */
    record Found(IdentityId id) implements PastedIdentity {}

    /** The text names no identity that can be managed. */
    record NotOne(Kind kind) implements PastedIdentity {}

    /** What a text is that names no identity. */
    enum Kind {
        PHONE_NUMBER,
        TEAMS_USER,
        TEAMS_VISITOR,
        /** A user of Teams phone extensibility has an ID that begins like an identity's, but belongs to a tenant. */
        TEAMS_EXTENSION_USER,
        APP,
        /** The end of the ID is missing. */
        CUT_OFF,
        /** The part after the resource is not made of hexadecimal digits as every ID's. */
        MALFORMED,
        /** The text names several identities. */
        SEVERAL,
        UNKNOWN
    }

    /** Reads a text as a user pasted it, or as it stands in a field of a file. */
    static PastedIdentity read(String pasted) {
        return Reader.read(pasted);
    }

    /** This class knows the written forms. */
    final class Reader {

        private static final String GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

        /** What takes no room, and soft hyphens. */
        private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00AD]");

        private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
        private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

        /** Group 1 is the cloud, 2 what comes after it; call tables leave the 8 out. */
        private static final Pattern ID =
                Pattern.compile("(?<![0-9a-z:])(?:8:)?(acs|spool|gcch-acs|dod-acs):(" + GUID + "_[0-9a-z_-]*)");

        private static final Pattern WHOLE = Pattern.compile(GUID + "_(?:wf_" + GUID + "_)?" + GUID);
        /** As the service writes it; most texts of a large file are like this. */
        private static final Pattern EXACT =
                Pattern.compile("8:(?:acs|spool|gcch-acs|dod-acs):" + GUID + "_(?:wf_" + GUID + "_)?" + GUID);

        private static final Pattern TEAMS_EXTENSION = Pattern.compile(GUID + "_" + GUID + "_" + GUID);
        private static final Pattern BEGINS =
                Pattern.compile("(?<![0-9a-z:])(?:8:)?(?:acs|spool|gcch-acs|dod-acs):(.*)");
        private static final Pattern CUT = Pattern.compile("[0-9a-f-]*(?:_[wf0-9a-f_-]*)?(?:\\.{3}|…)?");
        private static final Pattern TEAMS = Pattern.compile("8:(?:orgid|dod|gcch|live):.*");
        private static final Pattern APPLICATION = Pattern.compile("28:.*");
        private static final Pattern PHONE = Pattern.compile("(?:4:)?(?:tel:)?\\+?[0-9][0-9 ().-]{5,20}(?:_.*)?");

        private Reader() {}

        private static PastedIdentity read(String pasted) {
            if (EXACT.matcher(pasted).matches()) {
                return new Found(new IdentityId(pasted));
            }
            String text = plain(pasted);
            PastedIdentity inText = find(text);
            if (inText instanceof NotOne other && other.kind() != Kind.SEVERAL) {
                PastedIdentity joined = find(SPACE.matcher(text).replaceAll(""));
                return joined instanceof Found ? joined : inText;
            }
            return inText;
        }

        /** In small letters, without escapes and without what nobody sees. */
        private static String plain(String pasted) {
            String text = INVISIBLE.matcher(pasted).replaceAll("").toLowerCase(Locale.ROOT);
            String unescaped = text.replace("%253a", ":")
                    .replace("%3a", ":")
                    .replace("%5f", "_")
                    .replace("\\u003a", ":")
                    .replace("&#58;", ":");
            return SPACE.matcher(DASHES.matcher(unescaped).replaceAll("-"))
                    .replaceAll(" ")
                    .strip();
        }

        private static PastedIdentity find(String text) {
            List<String> found = ID.matcher(text)
                    .results()
                    .map(id -> "8:" + id.group(1) + ":" + id.group(2).replaceAll("[_-]+$", ""))
                    .distinct()
                    .toList();
            if (found.size() > 1) {
                return new NotOne(Kind.SEVERAL);
            }
            return found.isEmpty() ? other(text) : one(found.getFirst());
        }

        private static PastedIdentity one(String id) {
            String rest = id.substring(id.lastIndexOf(':') + 1);
            if (WHOLE.matcher(rest).matches()) {
                return new Found(new IdentityId(id));
            }
            if (TEAMS_EXTENSION.matcher(rest).matches()) {
                return new NotOne(Kind.TEAMS_EXTENSION_USER);
            }
            return new NotOne(isCut(rest) ? Kind.CUT_OFF : Kind.MALFORMED);
        }

        private static boolean isCut(String rest) {
            return CUT.matcher(rest).matches() && rest.length() < 2 * 36 + 1;
        }

        private static PastedIdentity other(String text) {
            String bare = text.replaceAll("^[^0-9a-z+]+", "");
            Matcher begins = BEGINS.matcher(bare);
            if (begins.matches()) {
                return new NotOne(isCut(begins.group(1)) ? Kind.CUT_OFF : Kind.MALFORMED);
            }
            if (bare.startsWith("8:teamsvisitor:")) {
                return new NotOne(Kind.TEAMS_VISITOR);
            }
            if (TEAMS.matcher(bare).matches()) {
                return new NotOne(Kind.TEAMS_USER);
            }
            if (APPLICATION.matcher(bare).matches()) {
                return new NotOne(Kind.APP);
            }
            return new NotOne(PHONE.matcher(bare).matches() ? Kind.PHONE_NUMBER : Kind.UNKNOWN);
        }
    }
}
