package org.acsconsole.ui.shell;

import org.acsconsole.host.FaultInjection;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;

/**
 * A fault injection as the user reads it.
 *
 * @param chip short, for the window's top
 * @param help a whole sentence
 */
record FaultInjectionText(String chip, String help) {

    static FaultInjectionText of(FaultInjection disturbance, Texts texts, Times times) {
        return switch (disturbance) {
            case FaultInjection.Latency late -> say(texts, "latency", times.took(late.added()));
            case FaultInjection.FailNext next -> say(texts, "next", next.left(), kind(texts, next.kind()));
            case FaultInjection.FailShare share -> say(texts, "share", share.percent(), kind(texts, share.kind()));
            case FaultInjection.Limits limits -> say(texts, "limits", limits.percent());
            case FaultInjection.SlowRevocation slow -> say(texts, "revocation", times.span(slow.delay()));
        };
    }

    private static FaultInjectionText say(Texts texts, String name, Object... arguments) {
        String key = "shell.fault." + name;
        return new FaultInjectionText(texts.get(key, arguments), texts.get(key + ".help", arguments));
    }

    private static String kind(Texts texts, String kind) {
        return texts.get("shell.fault.kind." + kind);
    }
}
