package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.LedgerTokenState;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.TokenState;
import org.acsconsole.settings.Language;
import org.acsconsole.settings.Theme;
import org.acsconsole.wire.Body;
import org.acsconsole.wire.Caller;
import org.acsconsole.wire.Signing;
import org.acsconsole.wire.StringToSign;
import org.acsconsole.workshop.faults.Metered;
import org.acsconsole.workshop.protocol.FaultKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that are put together from a constant's name: each constant has its text, in each language. */
final class ConstantTextsTest {

    static List<Arguments> keys() {
        return Stream.of(
                        keys("workshop.faults.operation.%s", Metered.values(), Metered::wireName),
                        keys("workshop.faults.kind.%s", FaultKind.values(), FaultKind::wireName),
                        keys("workshop.faults.kind.%s", FaultKind.values(), FaultKind::wireName),
                        keys("shell.fault.kind.%s", FaultKind.values(), FaultKind::wireName),
                        keys("profile.environment.%s", Environment.values(), Enum::name),
                        keys("shell.language.%s", Language.values(), Enum::name),
                        keys("shell.theme.%s", Theme.values(), Enum::name),
                        keys("identities.state.%s", IdentityState.values(), Enum::name),
                        keys("identities.origin.%s", Origin.values(), Enum::name),
                        keys("identities.origin.%s.help", Origin.values(), Enum::name),
                        keys("tokens.state.%s", TokenState.values(), Enum::name),
                        keys("tokens.state.%s.help", TokenState.values(), Enum::name),
                        keys("trial.ledger.%s", LedgerTokenState.values(), Enum::name),
                        keys("wire.who.%s", Caller.Kind.values(), Enum::name),
                        keys("wire.body.%s", Body.Kind.values(), Enum::name),
                        keys("wire.verdict.%s", Signing.Verdict.values(), Enum::name),
                        keys("wire.part.%s", StringToSign.Kind.values(), Enum::name),
                        keys("wire.part.%s.meaning", StringToSign.Kind.values(), Enum::name))
                .flatMap(each -> each)
                .map(Arguments::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyConstantHasItsText(String key) {
        assertThat(Stream.of(Locale.ENGLISH, Locale.KOREAN).filter(language -> !new Texts(language).has(key)))
                .isEmpty();
    }

    private static <E extends Enum<E>> Stream<String> keys(String form, E[] constants, Function<E, String> name) {
        return Arrays.stream(constants).map(each -> form.formatted(name.apply(each)));
    }
}
