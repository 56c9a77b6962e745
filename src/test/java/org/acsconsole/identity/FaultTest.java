package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Codes are written to the ledger, so a fault keeps its own for ever. */
final class FaultTest {

    @Test
    void aFaultKeepsItsCode() {
        assertThat(faults().map(Fault::code))
                .doesNotHaveDuplicates()
                .contains(
                        "wrong-key",
                        "wrong-resource",
                        "identity-not-found",
                        "bad-input",
                        "throttled",
                        "service-failed",
                        "unreachable",
                        "untrusted-certificate",
                        "not-connected",
                        "cancelled",
                        "outcome-unknown",
                        "ledger-too-new",
                        "ledger-damaged",
                        "ledger-full",
                        "ledger-unavailable",
                        "ledger-outcome-unknown",
                        "edited-elsewhere",
                        "already-recorded",
                        "not-in-ledger",
                        "nothing-to-do",
                        "not-recorded",
                        "file-not-saved",
                        "not-an-identity",
                        "foreign-identity",
                        "token-value-gone",
                        "bad-setting");
    }

    @Test
    void whatTheServiceRefusedCarriesItsRequestId() {
        assertThat(List.of(
                        new Fault.WrongKey("r"),
                        new Fault.ClockOff(Duration.ofMinutes(10), "r"),
                        new Fault.WrongResource("r"),
                        new Fault.IdentityNotFound("r"),
                        new Fault.BadInput("no", null, "r"),
                        new Fault.Throttled(null, "r"),
                        new Fault.ServiceFailed(500, null, "r")))
                .allSatisfy(fault -> assertThat(fault.requestId()).isEqualTo("r"));
    }

    @Test
    void whatNeverReachedTheServiceHasNone() {
        assertThat(new Fault.Unreachable("https://localhost", Reason.of(TransportProblem.NOBODY_THERE)).requestId())
                .isNull();
    }

    @Test
    void whatWasPastedIsInNoException() {
        assertThat(new FaultException(new Fault.NotAnIdentity("eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl")))
                .hasMessage("NotAnIdentity[37 characters]");
    }

    private static Stream<Fault> faults() {
        return leaves(Fault.class).distinct().map(FaultTest::empty);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FaultTest::leaves)
                : Stream.of(type);
    }

    private static Fault empty(Class<?> type) {
        Constructor<?> constructor = Arrays.stream(type.getConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        @Nullable
        Object[] nothing = Arrays.stream(constructor.getParameterTypes())
                .map(each -> each == List.class ? List.of() : Array.get(Array.newInstance(each, 1), 0))
                .toArray();
        try {
            return (Fault) constructor.newInstance(nothing);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getSimpleName(), e);
        }
    }
}
