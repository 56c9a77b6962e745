package org.acsconsole.ui.shell;

import org.acsconsole.ui.common.Disturbance;
import org.acsconsole.ui.common.Texts;
import org.acsconsole.ui.common.Times;

/**
 * A disturbance as a person is told it.
 *
 * @param chip short, for the window's top
 * @param help a whole sentence
 */
record DisturbanceWords(String chip, String help) {

    static DisturbanceWords of(Disturbance disturbance, Texts texts, Times times) {
        return switch (disturbance) {
            case Disturbance.Latency late -> say(texts, "latency", times.took(late.added()));
            case Disturbance.FailNext next -> say(texts, "next", next.left(), kind(texts, next.kind()));
            case Disturbance.FailShare share -> say(texts, "share", share.percent(), kind(texts, share.kind()));
            case Disturbance.Limits limits -> say(texts, "limits", limits.percent());
            case Disturbance.SlowRevocation slow -> say(texts, "revocation", times.span(slow.delay()));
        };
    }

    private static DisturbanceWords say(Texts texts, String name, Object... arguments) {
        String key = "shell.fault." + name;
        return new DisturbanceWords(texts.get(key, arguments), texts.get(key + ".help", arguments));
    }

    private static String kind(Texts texts, String kind) {
        return texts.get("shell.fault.kind." + kind);
    }
}
