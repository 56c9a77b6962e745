package org.acsconsole.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Mistakes;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;

/** A limits reader reads how many calls of each operation a resource accepts in 30 seconds, where that differs from what is published. */
record LimitsReader(Fields profile, Mistakes<Fault.BadSetting> mistakes) {

    static final String KEY = "limits";

    private static final int HIGHEST = 1_000_000;
    private static final List<String> KEYS =
            RateLimits.NAMES.keySet().stream().sorted().toList();

    /** Returns the published limits with those of the file in their place. */
    RateLimits read(RateLimits published) {
        Json written = profile.value(KEY).orElse(null);
        if (written == null) {
            return published;
        }
        if (!(written instanceof Json.JsonObject group)) {
            throw profile.bad(written.place(), KEY, Reason.of(ExpectedValue.OBJECT_WITH_KEYS, String.join(", ", KEYS)));
        }
        Fields fields = profile.inner(KEY, group, KEYS);
        fields.misspeltKeys().forEach(mistakes::add);
        Map<Operation, Integer> limits = new EnumMap<>(Operation.class);
        limits.putAll(published.perWindow());
        for (Json.Member member : group.members()) {
            Operation operation = RateLimits.NAMES.get(member.key());
            if (operation != null) {
                mistakes.collect(() -> limit(fields, member))
                        .ifPresent(limit -> limit.ifPresentOrElse(
                                number -> limits.put(operation, number), () -> limits.remove(operation)));
            }
        }
        return new RateLimits(limits);
    }

    /** Empty for no limit. */
    private static OptionalInt limit(Fields fields, Json.Member member) {
        if (member.value() instanceof Json.JsonNull) {
            return OptionalInt.empty();
        }
        if (member.value() instanceof Json.JsonNumber number
                && number.value() == Math.rint(number.value())
                && number.value() >= 1
                && number.value() <= HIGHEST) {
            return OptionalInt.of((int) number.value());
        }
        throw fields.bad(member.value().place(), member.key(), Reason.of(ExpectedValue.LIMIT, String.valueOf(HIGHEST)));
    }
}
