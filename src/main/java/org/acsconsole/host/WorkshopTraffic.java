package org.acsconsole.host;

import java.nio.file.Path;
import java.util.List;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.wire.Header;
import org.acsconsole.wire.Observation;
import org.acsconsole.wire.Signing;
import org.acsconsole.wire.WireLog;
import org.acsconsole.wire.WireLogs;
import org.acsconsole.workshop.WorkshopFolder;
import org.acsconsole.workshop.http.CheckedSignature;
import org.acsconsole.workshop.http.Traffic;
import org.jspecify.annotations.Nullable;

/** Hands the traffic of our own workshop service to its log, but for the requests to its control endpoints. */
public final class WorkshopTraffic implements Traffic.Listener {

    private static final String CONTROL = "/_workshop/";

    private final WireLogs wires;
    private final WorkshopFolder folder;
    private volatile @Nullable WireLog wire;

    /** @param folder of the service, which knows its resource once it has started */
    public WorkshopTraffic(WireLogs wires, Path folder) {
        this.wires = wires;
        this.folder = new WorkshopFolder(folder);
    }

    @Override
    public void exchanged(Traffic traffic) {
        if (!traffic.request().rawTarget().startsWith(CONTROL)) {
            wire().record(observation(traffic));
        }
    }

    private WireLog wire() {
        WireLog known = wire;
        if (known == null) {
            known = wires.of(WorkshopConnector.ledgerKey(folder.resourceId().orElseThrow()));
            wire = known;
        }
        return known;
    }

    private static Observation observation(Traffic traffic) {
        return new Observation(
                traffic.time(),
                traffic.took(),
                new Observation.Sent(
                        traffic.request().method(),
                        "https://localhost:" + traffic.request().port(), // a Host header may name a stranger
                        traffic.request().rawTarget(),
                        headers(traffic.request().headers()),
                        traffic.request().body()),
                ending(traffic.answer()),
                signing(traffic.signature()));
    }

    private static Observation.Ending ending(Traffic.@Nullable Returned answer) {
        return answer == null
                ? new Observation.Ending.Failure(Reason.of(TransportProblem.ENDED_BY_FAULT))
                : new Observation.Ending.Answer(answer.status(), headers(answer.headers()), answer.body());
    }

    private static Signing signing(@Nullable CheckedSignature signature) {
        return signature == null
                ? Signing.NONE
                : new Signing(verdict(signature.result()), null, signature.stringsToSign(), signature.attendee());
    }

    private static Signing.Verdict verdict(CheckedSignature.Result result) {
        return switch (result) {
            case NONE -> Signing.Verdict.NONE;
            case ACCEPTED -> Signing.Verdict.ACCEPTED;
            case UNSIGNED -> Signing.Verdict.UNSIGNED;
            case STALE -> Signing.Verdict.STALE;
            case DATE_NOT_UNDERSTOOD -> Signing.Verdict.DATE_NOT_UNDERSTOOD;
            case OTHER_BODY -> Signing.Verdict.OTHER_BODY;
            case WRONG -> Signing.Verdict.WRONG;
        };
    }

    private static List<Header> headers(List<Traffic.Field> fields) {
        return fields.stream()
                .map(field -> new Header(field.name(), field.value()))
                .toList();
    }
}
