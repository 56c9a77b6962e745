package org.acsconsole.ui.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Formats what was seen on the service: an activity's detail is such as {@code created:3,deleted:1}. */
final class AppliedChangesText {

    private AppliedChangesText() {}

    static String of(String detail, Texts texts) {
        return Arrays.stream(detail.split(",", -1))
                .map(each -> each.split(":", 2))
                .map(each -> each.length == 2 ? texts.get("seen." + each[0], Long.valueOf(each[1])) : each[0])
                .collect(Collectors.joining(", "));
    }
}
