package org.acsconsole.workshop.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which api-versions are accepted: any that looks like one, or, when strict, those that Azure has. */
public final class ApiVersions {

    private static final Logger LOG = LoggerFactory.getLogger(ApiVersions.class);
    private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(-preview\\d{0,3})?");
    private static final Set<String> OLD_OR_PREVIEW = Set.of(
            "2020-07-20-preview2",
            "2021-02-22-preview1",
            "2021-10-31-preview",
            "2021-11-01",
            "2023-08-01",
            "2025-03-02-preview");
    private static final int MOST_WARNINGS = 100;

    private final boolean strict;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    public ApiVersions(boolean strict) {
        this.strict = strict;
    }

    boolean isStrict() {
        return strict;
    }

    /** The version of the call, or a refusal where it is missing, malformed, or, when strict, not in the list. */
    String require(HttpCall call, RequestTarget target, List<String> supported) {
        List<String> given = target.query().getOrDefault("api-version", List.of());
        if (given.isEmpty() || given.getFirst().isEmpty()) {
            throw GuessedAnswers.apiVersionMissing();
        }
        if (given.size() > 1) {
            throw GuessedAnswers.apiVersionAmbiguous(given);
        }
        String version = given.getFirst();
        if (!supported.contains(version)) {
            refuseOrWarn(call, version);
        }
        return version;
    }

    private void refuseOrWarn(HttpCall call, String version) {
        if (!isShaped(version)) {
            throw GuessedAnswers.apiVersionMalformed(uri(call), version);
        }
        if (strict) {
            throw unsupported(call, version);
        }
        if (!OLD_OR_PREVIEW.contains(version) && warned.size() < MOST_WARNINGS && warned.add(version)) {
            LOG.warn("api-version {} is not known to this service; it is accepted anyway", version);
        }
    }

    static Refusal unsupported(HttpCall call, String version) {
        return new Refusal(400, "UnsupportedApiVersion", unsupported(uri(call), version));
    }

    static String unsupported(String uri, String version) {
        return "The HTTP resource that matches the request URI '" + uri + "' does not support the API version '"
                + version + "'.";
    }

    private static boolean isShaped(String version) {
        Matcher matcher = SHAPE.matcher(version);
        try {
            return matcher.matches() && LocalDate.parse(matcher.group(1)).getYear() > 2000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String uri(HttpCall call) {
        return "https://" + call.header("Host") + call.rawTarget().replaceFirst("\\?.*", "");
    }
}
