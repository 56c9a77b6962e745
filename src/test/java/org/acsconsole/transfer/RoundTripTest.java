package org.acsconsole.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.DraftRow.Kind;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.ImportDraft;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.Tags;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was exported comes back unchanged, into an empty ledger and into the one that it came from. */
final class RoundTripTest {

    private static final List<IdentityDetails> HOSTILE = List.of(
            new IdentityDetails("=cmd|'/c calc'!A0", "@user", "- a;\n= b"),
            new IdentityDetails("'=1", "''+1", "'"),
            new IdentityDetails("김민수", "kim@contoso.example", "a,\"b\"\r\nc", tags("Vip", "3학년 2반", "=1+1")),
            new IdentityDetails("＝1", "\u200B=1", "x\ty"),
            IdentityDetails.NONE,
            IdentityDetails.NONE.withTags(tags("-x", "@home")));

    private ImportedLedger from;
    private ImportedLedger to;
    private Path file;

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        from = new ImportedLedger(Files.createDirectory(folder.resolve("from")));
        to = new ImportedLedger(Files.createDirectory(folder.resolve("to")));
        file = folder.resolve("identities");
        HOSTILE.forEach(details -> {
            IdentityId id = Steps.created(from.workspace.controller(), details).id();
            Steps.issued(from.workspace.controller(), id, Set.of(TokenScope.CHAT), TokenLifetime.SHORTEST);
        });
        List<Identity> all = from.all();
        from.workspace.controller().perform(new Command.Revoke(all.get(0).id()));
        from.workspace.controller().perform(new Command.Delete(all.get(1).id()));
    }

    private static Tags tags(String... names) {
        return new Tags(Stream.of(names).map(Tag::new).toList());
    }

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    private ImportSource exported(ImportedLedger ledger, ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Instant now = Instant.now();
        new Export<>(
                        ExportTable.identities(),
                        LedgerRows.identities(
                                ledger.workspace.ledger(), IdentityFilter.ALL, IdentitySearch.EVERYTHING, now),
                        UnaryOperator.identity())
                .write(
                        new ExportOrigin(
                                now, "Contoso", null, ledger.workspace.ledger().newestEvent()),
                        format,
                        out,
                        rows -> {});
        return new ImportSource.OfFile(Files.write(file, out.toByteArray()));
    }

    /** What a ledger has of an identity that another one can have too. */
    private record Kept(IdentityId id, IdentityDetails details, IdentityState state, List<Instant> times) {

        static List<Kept> of(ImportedLedger ledger) {
            return ledger.all().stream()
                    .map(Kept::of)
                    .sorted(Comparator.comparing(kept -> kept.id().value()))
                    .toList();
        }

        private static Kept of(Identity identity) {
            return new Kept(
                    identity.id(),
                    identity.details(),
                    identity.state(),
                    Stream.of(
                                    identity.times().createdAt(),
                                    identity.times().lastIssuedAt(),
                                    identity.times().tokensRevokedAt(),
                                    identity.times().revokingUntil(),
                                    identity.times().deletedAt())
                            .map(time -> time == null ? Instant.EPOCH : time)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyLedgerHasTheSameAfterIt(ExportFormat format) throws IOException {
        to.take(exported(from, format));
        assertThat(Kept.of(to)).isEqualTo(Kept.of(from));
    }

    @ParameterizedTest
    @EnumSource
    void theLedgerThatItCameFromHasNothingToChange(ExportFormat format) throws IOException {
        try (ImportDraft draft = from.read(exported(from, format))) {
            assertThat(draft.count(Kind.KNOWN)).isEqualTo(HOSTILE.size());
        }
    }
}
