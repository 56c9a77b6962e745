package org.acsconsole.ui.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.acsconsole.identity.ChainCheck;
import org.acsconsole.identity.ChainStart;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.KeptHashCheck;
import org.acsconsole.identity.LedgerCheck;
import org.acsconsole.ui.text.Formats;
import org.acsconsole.ui.text.Texts;

/** What a check of a ledger has shown, in sentences. */
record LedgerCheckText(Formats formats) {

    /** @param named how many damaged identities are named at most */
    String of(LedgerCheck check, int named) {
        List<String> sentences = new ArrayList<>();
        sentences.add(check.isWhole() ? whole(check) : chain(check.chain()));
        if (!check.identities().isEmpty()) {
            List<IdentityId> damaged = check.identities();
            sentences.add(texts().get(
                            "activity.check.identities",
                            damaged.size(),
                            damaged.stream()
                                    .limit(named)
                                    .map(formats.ids()::full)
                                    .collect(Collectors.joining(", ", "", damaged.size() > named ? ", …" : ""))));
        }
        if (check.activities() > 0) {
            sentences.add(texts().get("activity.check.activities", check.activities()));
        }
        ChainStart start = check.start();
        if (start.activitiesBefore() > 0) {
            sentences.add(
                    start.at() == null
                            ? texts().get("activity.check.no-event", start.activitiesBefore())
                            : texts().get(
                                            "activity.check.begins",
                                            formats.times().full(start.at()),
                                            start.activitiesBefore()));
        }
        return withLimits(sentences, check.chain());
    }

    String of(KeptHashCheck check) {
        List<String> sentences = new ArrayList<>();
        sentences.add(texts().get(
                        "activity.check.against." + check.passage(),
                        check.kept().position()));
        if (check.passage() != KeptHashCheck.Passage.THROUGH && check.chain() instanceof ChainCheck.Intact intact) {
            sentences.add(texts().get(
                            "activity.check.against.inside",
                            intact.end().position(),
                            intact.end().hash()));
            return String.join(" ", sentences);
        }
        sentences.add(chain(check.chain()));
        return withLimits(sentences, check.chain());
    }

    /** Nobody is to rely on more than a chain can show. */
    private String withLimits(List<String> sentences, ChainCheck chain) {
        if (chain instanceof ChainCheck.Intact) {
            sentences.add(texts().get("activity.check.limits"));
        }
        return String.join(" ", sentences);
    }

    private String whole(LedgerCheck check) {
        ChainCheck.Intact intact = (ChainCheck.Intact) check.chain();
        return texts().get(
                        "activity.check.whole",
                        check.checked(),
                        intact.end().position(),
                        intact.end().hash());
    }

    private String chain(ChainCheck chain) {
        return switch (chain) {
            case ChainCheck.Intact intact ->
                texts().get(
                                "activity.check.chain.intact",
                                0,
                                intact.end().position(),
                                intact.end().hash());
            case ChainCheck.Broken broken -> texts().get("activity.check.chain." + broken.damage(), broken.position());
        };
    }

    private Texts texts() {
        return formats.texts();
    }
}
