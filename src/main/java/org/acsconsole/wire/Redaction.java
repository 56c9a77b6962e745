package org.acsconsole.wire;

import java.util.List;
import org.acsconsole.secret.SecretHeader;
import org.acsconsole.secret.SecretText;

/** This class turns an observation into an exchange without secrets, which may be kept, shown and exported. */
final class Redaction {

    private Redaction() {}

    /** Returns the exchange, without a number yet. */
    static Exchange of(Observation seen) {
        Request request = request(seen.request());
        return new Exchange(
                0,
                seen.time(),
                Caller.of(Header.first(request.headers(), "User-Agent").orElse(""))
                        .withKeyOf(SecretText.withoutLookalikes(seen.signing().attendee())),
                request,
                outcome(seen),
                signing(seen));
    }

    private static Request request(Observation.Sent sent) {
        return new Request(
                SecretText.withoutLookalikes(sent.method()),
                SecretText.withoutLookalikes(sent.origin()),
                SecretText.withoutParameters(sent.target()),
                headers(sent.headers()),
                SecretBody.without(sent.body()));
    }

    private static ExchangeOutcome outcome(Observation seen) {
        return switch (seen.ending()) {
            case Observation.Ending.Answer answer ->
                new ExchangeOutcome.Answered(
                        seen.took(), answer.status(), headers(answer.headers()), SecretBody.without(answer.body()));
            case Observation.Ending.Failure failure -> new ExchangeOutcome.Unanswered(seen.took(), failure.reason());
        };
    }

    private static Signing signing(Observation seen) {
        String client = Header.first(seen.request().headers(), SecretHeader.SIGNED_STRING)
                .map(SecretHeader::decodedWithout)
                .orElse(null);
        List<String> service = seen.signing().service().stream()
                .map(SecretText::withoutParameters)
                .toList();
        return new Signing(
                seen.signing().verdict(),
                client,
                service,
                SecretText.withoutLookalikes(seen.signing().attendee()));
    }

    private static List<Header> headers(List<Header> headers) {
        return headers.stream()
                .map(header -> new Header(
                        SecretText.withoutLookalikes(header.name()),
                        SecretHeader.valueWithout(header.name(), header.value())))
                .toList();
    }
}
