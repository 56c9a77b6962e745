package org.acsconsole.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;

/** A controller on a real ledger, a {@link SampleService}, and two clocks that stand. */
final class ControllerForTests implements AutoCloseable {

    static final Instant WALL = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant SERVICE = Instant.parse("2026-11-23T12:00:00Z");
    static final TokenLifetime HOUR = TokenLifetime.ofMinutes(60);
    private static final Profile PROFILE =
            new Profile("Contoso", Environment.TEST, URI.create("https://contoso.example"), "contoso");
    static final IdentityDetails KIM = new IdentityDetails("Kim", "kim@contoso.example", "");

    final SampleService service = new SampleService(() -> SERVICE);
    final TokenVault vault = new TokenVault();
    final List<CompletedStep> reported = new ArrayList<>();
    final LedgerStore file;
    final Ledger ledger;
    final IdentityController controller;
    private final CompletedSteps steps = new CompletedSteps();

    ControllerForTests(Path folder) {
        file = LedgerStores.open(folder.resolve("ledger.db"));
        ledger = file.of(PROFILE);
        controller = of(ledger);
        steps.subscribe(reported::add);
    }

    /** The controller of the profile as it is when it is opened again. */
    IdentityController reopened() {
        return of(file.of(PROFILE));
    }

    /** The controller of the profile as it is when it is opened as one in which nothing may be changed. */
    IdentityController readOnly() {
        return new IdentityController(
                PacedService.unlimited(service, () -> SERVICE),
                ledger,
                new ActivityLog(ledger, () -> WALL, "tester"),
                vault,
                steps,
                Optional.of(PROFILE.name()));
    }

    private IdentityController of(Ledger opened) {
        return new IdentityController(
                PacedService.unlimited(service, () -> SERVICE),
                opened,
                new ActivityLog(opened, () -> WALL, "tester"),
                vault,
                steps);
    }

    CompletedSteps steps() {
        return steps;
    }

    /** An identity with a live token, made as the user makes it. */
    CompletedStep.CreatedWithToken made() {
        return Steps.createdWithToken(controller, KIM, Set.of(TokenScope.CHAT), HOUR);
    }

    /** Does the operation, on what {@link #made} gave where it needs something. */
    CompletedStep perform(Operation operation, CompletedStep.CreatedWithToken on) {
        IdentityId id = on.id();
        return switch (operation) {
            case CREATE -> Steps.created(controller, KIM);
            case CREATE_WITH_TOKEN -> made();
            case ISSUE -> Steps.issued(controller, id, Set.of(TokenScope.VOIP, TokenScope.CHAT), HOUR);
            case REVOKE -> controller.perform(new Command.Revoke(id));
            case DELETE -> controller.perform(new Command.Delete(id));
            case TRY -> Steps.tried(controller, on.token());
            case EXCHANGE ->
                controller.perform(new Command.Exchange(
                        UUID.fromString("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"),
                        UUID.fromString("11111111-2222-3333-4444-555555555555"),
                        vault.lend(new TokenValue("an.entra.token")),
                        KIM));
            case ADD ->
                Steps.added(controller, "8:acs:%s_0000000b-0000-0000-0000-000000000001".formatted(id.resource()), KIM);
            case EDIT -> Steps.edited(controller, on.identity(), new IdentityDetails("Lee", "", ""));
            case FORGET -> controller.perform(new Command.Forget(id));
            case RESET -> controller.reset(() -> new ResetContent("1", List.of()));
            case SEE, IMPORT, DAMAGED -> throw new IllegalArgumentException("nobody presses a button for " + operation);
        };
    }

    Activity newest() {
        return ledger.activities(null, null, 1).getFirst();
    }

    Identity read(IdentityId id) {
        return ledger.identity(id).orElseThrow();
    }

    TokenState stateOf(IssuedToken token) {
        return ledger.tokens(token.identity(), 10).stream()
                .filter(each -> each.fingerprint().equals(token.fingerprint()))
                .findFirst()
                .orElseThrow()
                .stateAt(SERVICE);
    }

    @Override
    public void close() {
        file.close();
    }
}
