package org.acsconsole.workshop;

import java.util.List;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** Requests as a beginner's code may send them: wrongly signed, and with the access key where it does not belong. */
public final class MisplacedKey {

    private static final String CREATE = "/identities?api-version=2022-10-01";

    private MisplacedKey() {}

    /** What the service answers: as a parameter, as a header that is signed, as the date. */
    public static List<Integer> statuses(WorkshopAddress address) {
        String key = address.connectionString().replaceFirst(".*accesskey=", "");
        String signed = "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256;api-key&Signature=AAAA";
        return List.of(
                status(address, Signed.request("POST", CREATE + "&accesskey=" + key)),
                status(
                        address,
                        Signed.request("POST", CREATE).header("api-key", key).header("Authorization", signed)),
                status(address, Signed.request("POST", CREATE).date("x-ms-date", key)));
    }

    private static int status(WorkshopAddress address, Signed request) {
        try (RawHttp http = new RawHttp("127.0.0.1", address.endpoint().getPort(), address.caCertificate())) {
            return http.send(request.key("AAAA").bytes()).reply().status();
        }
    }
}
