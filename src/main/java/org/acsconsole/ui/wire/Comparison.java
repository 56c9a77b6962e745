package org.acsconsole.ui.wire;

import java.util.List;
import java.util.OptionalInt;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.wire.StringToSign;

/** The string that a client signed beside the one that the service signed. */
record Comparison(StringToSign client, StringToSign service) {

    /** @param signedHeaders the names of the headers in both strings, in order */
    static Comparison of(String client, String service, List<String> signedHeaders) {
        return new Comparison(StringToSign.of(client, signedHeaders), StringToSign.of(service, signedHeaders));
    }

    OptionalInt firstDifference() {
        return StringToSign.firstDifference(client.text(), service.text());
    }

    /** Where and what the first difference is, for a user who sees no colours, or that there is none. */
    String text(WireText wireText) {
        Texts texts = wireText.texts();
        OptionalInt difference = firstDifference();
        if (difference.isEmpty()) {
            return texts.get("wire.signature.same");
        }
        StringToSign.Part signed = client.partAt(difference.getAsInt());
        StringToSign.Part expected = service.partAt(difference.getAsInt());
        return texts.get(
                "wire.signature.differ",
                difference.getAsInt() + 1,
                texts.get("wire.part." + expected.kind()),
                wireText.shown(signed.text()),
                wireText.shown(expected.text()));
    }
}
