package org.acsconsole.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.SampleProfiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a real ledger has is read back from the files that were made of it. */
final class ExportTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private SampleProfiles profiles;
    private Workspace workspace;

    @BeforeEach
    void open(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
        workspace = profiles.workspace("Workshop");
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    @Test
    void aHostileCellIsHarmlessInCsvAndComesBackUnchanged() throws IOException {
        List<String> labels = List.of("=cmd|'/c calc'!A0", "'=1", "+82", "＝1+1", "a,\"b\"\r\nc", "김민수", "x\u0000y");
        labels.forEach(label -> created(label, "@user", "- note;\n= second"));
        List<NamedCsvRecord> records = csv(identities(IdentityFilter.ALL, ""));
        assertThat(records).allSatisfy(record -> {
            assertThat(record.getField("user")).isEqualTo("'@user");
            assertThat(FormulaGuard.plain(record.getField("note"))).isEqualTo("- note;\n= second");
        });
        assertThat(records.stream()
                        .map(record -> FormulaGuard.plain(record.getField("label")))
                        .toList())
                .containsExactlyElementsOf(labels.reversed());
    }

    @Test
    void jsonHasTextsAsTheyAre() throws IOException {
        created("=1", "a\u0001\u2028b", "김민수");
        JsonNode row = json(identities(IdentityFilter.ALL, "")).at("/identities/0");
        assertThat(row.at("/label").textValue()).isEqualTo("=1");
        assertThat(row.at("/user").textValue()).isEqualTo("a\u0001\u2028b");
        assertThat(row.at("/note").textValue()).isEqualTo("김민수");
    }

    @ParameterizedTest
    @EnumSource
    void halfACharacterStopsNothing(ExportFormat format) throws IOException {
        RowSource<ActivityRow> broken = LedgerRows.of(List.of(new ActivityRow(
                new Activity(
                        new UUID(0, 0),
                        Instant.EPOCH,
                        "broken \uD83D name",
                        Operation.CREATE,
                        Activity.Subject.NOT_YET,
                        new Activity.Result(Activity.Outcome.DONE, null, null, Duration.ZERO)),
                "")));
        String text = text(new Export<>(ExportTable.activities(LATER), broken, UnaryOperator.identity()), format);
        assertThat(text).contains("broken \uFFFD name");
    }

    @Test
    void everyIdentityOfTheLedgerIsThereWithWhatIsKnownOfIt() throws IOException {
        IdentityId id = created("Alice", "alice@contoso.example", "").id();
        Steps.issued(workspace.controller(), id, Set.of(TokenScope.CHAT), TokenLifetime.ofMinutes(60));
        NamedCsvRecord row = csv(identities(IdentityFilter.ALL, "")).getFirst();
        IdentityRow known = rows(IdentityFilter.ALL, "").getFirst();
        assertThat(row.getField("id")).isEqualTo(id.value());
        assertThat(row.getField("origin")).isEqualTo("CREATED");
        assertThat(row.getField("state")).isEqualTo("ACTIVE");
        assertThat(row.getField("created"))
                .isEqualTo(String.valueOf(known.identity().times().createdAt()));
        assertThat(row.getField("deleted")).isEmpty();
        assertThat(row.getField("live_tokens")).isEqualTo("1");
        assertThat(row.getField("next_expiry")).isEqualTo(String.valueOf(known.nextExpiry()));
    }

    @Test
    void aFilterAndASearchHoldForTheFileToo() throws IOException {
        created("Agent 1", "", "");
        created("Guest", "", "");
        workspace
                .controller()
                .perform(new Command.Delete(created("Agent 2", "", "").id()));
        assertThat(column(csv(identities(IdentityFilter.ALL, "agent")), "label"))
                .containsExactly("Agent 2", "Agent 1");
        assertThat(column(csv(identities(IdentityFilter.DELETED, "")), "label")).containsExactly("Agent 2");
    }

    @Test
    void whatIsSelectedIsWrittenAlone() throws IOException {
        created("Alice", "", "");
        created("Bob", "", "");
        RowSource<IdentityRow> selected =
                LedgerRows.of(List.of(rows(IdentityFilter.ALL, "bob").getFirst()));
        assertThat(column(csv(new Export<>(ExportTable.identities(), selected, UnaryOperator.identity())), "label"))
                .containsExactly("Bob");
    }

    @Test
    void moreThanAPageIsReadToItsEndAndEachRowOnce() throws IOException {
        for (int i = 0; i < 2_001; i++) {
            created("Agent " + i, "", "");
        }
        List<String> ids = column(csv(identities(IdentityFilter.EXISTING, "")), "id");
        assertThat(ids).hasSize(2_001).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void tokensAreDescribedAndTheirValuesAreNowhere(ExportFormat format) throws IOException {
        IdentityId id = created("Alice", "", "").id();
        Steps.issued(workspace.controller(), id, Set.of(TokenScope.CHAT, TokenScope.VOIP), TokenLifetime.ofMinutes(60));
        IssuedToken token = workspace.ledger().tokens(id, 1).getFirst();
        String text = text(tokens(), format);
        assertThat(text)
                .contains(id.value(), token.fingerprint().hex().substring(0, 16), "LIVE")
                .contains(token.times().expiresAt().toString())
                .doesNotContain(token.fingerprint().hex());
        String secret = workspace.vault().value(token).orElseThrow().reveal();
        assertThat(text).doesNotContain(secret);
    }

    @Test
    void activitiesSayWhoDidWhatAndHowItEnded() throws IOException {
        IdentityId id = created("=Alice", "", "").id();
        profiles.service.faults.add(new Fault.BadInput("It is locked.", "identity", "request-1"));
        try {
            workspace.controller().perform(new Command.Revoke(id));
        } catch (FaultException refused) {
            assertThat(refused.fault()).isInstanceOf(Fault.BadInput.class);
        }
        List<NamedCsvRecord> records = csv(activities(ActivityFilter.ALL));
        NamedCsvRecord newest = records.getFirst();
        assertThat(column(records, "operation")).containsExactly("REVOKE", "CREATE");
        assertThat(newest.getField("label")).isEqualTo("'=Alice");
        assertThat(newest.getField("outcome")).isEqualTo("FAILED");
        assertThat(newest.getField("request_id")).isEqualTo("request-1");
        assertThat(newest.getField("identity")).isEqualTo(id.value());
        assertThat(newest.getField("operator")).isEqualTo("instructor");
        Instant.parse(newest.getField("time"));
    }

    @Test
    void jsonSaysWhereTheRowsComeFrom() throws IOException {
        created("Alice", "", "");
        JsonNode file = json(identities(IdentityFilter.ALL, ""));
        assertThat(file.at("/exported").textValue()).isEqualTo(LATER.toString());
        assertThat(file.at("/profile").textValue()).isEqualTo("Workshop");
        assertThat(file.at("/resource").textValue())
                .isEqualTo(workspace.ledger().resource().orElseThrow());
        assertThat(file.at("/newest_event/position").longValue())
                .isEqualTo(workspace.ledger().newestEvent().position())
                .isPositive();
        assertThat(file.at("/newest_event/hash").textValue())
                .isEqualTo(workspace.ledger().newestEvent().hash());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMaskedIsMaskedInEveryCell(ExportFormat format) throws IOException {
        IdentityId id = created("Alice", "", "").id();
        UnaryOperator<String> masked = text -> text.replace(id.value(), "masked");
        Export<IdentityRow> export =
                new Export<>(ExportTable.identities(), LedgerRows.of(rows(IdentityFilter.ALL, "")), masked);
        assertThat(text(export, format)).contains("masked").doesNotContain(id.value());
    }

    @Test
    void csvBeginsWithTheByteOrderMarkThatExcelNeeds() throws IOException {
        assertThat(text(identities(IdentityFilter.ALL, ""), ExportFormat.CSV)).startsWith("\uFEFFid,label,user,note,");
    }

    @Test
    void anEmptyLedgerMakesAnEmptyTable() throws IOException {
        assertThat(csv(identities(IdentityFilter.ALL, ""))).isEmpty();
        assertThat(json(activities(ActivityFilter.ALL)).at("/activities").isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptEndsItAsACancel(ExportFormat format) {
        Thread.currentThread().interrupt();
        FaultException failure = catchThrowableOfType(
                FaultException.class,
                () -> text(new Export<>(ExportTable.identities(), sink -> {}, text -> text), format));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.fault()).isInstanceOf(Fault.Cancelled.class);
    }

    @ParameterizedTest
    @EnumSource
    void aFullDiskIsAFailureOfTheFile(ExportFormat format) {
        created("Alice", "", "");
        IOException full = new IOException("No space left on device");
        OutputStream disk = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        assertThat(catchThrowableOfType(
                        IOException.class,
                        () -> identities(IdentityFilter.ALL, "").write(origin(), format, disk, rows -> {})))
                .isEqualTo(full);
    }

    private CompletedStep.Created created(String label, String user, String note) {
        return Steps.created(workspace.controller(), new IdentityDetails(label, user, note));
    }

    private List<IdentityRow> rows(IdentityFilter filter, String search) throws IOException {
        List<IdentityRow> rows = new ArrayList<>();
        source(filter, search).sendTo(rows::add);
        return rows;
    }

    private RowSource<IdentityRow> source(IdentityFilter filter, String search) {
        return LedgerRows.identities(ledger(), filter, IdentitySearch.of(search), Instant.now());
    }

    private Export<IdentityRow> identities(IdentityFilter filter, String search) {
        return new Export<>(ExportTable.identities(), source(filter, search), UnaryOperator.identity());
    }

    private Export<IssuedToken> tokens() {
        return new Export<>(
                ExportTable.tokens(Instant.now()),
                LedgerRows.tokens(source(IdentityFilter.ALL, ""), ledger()),
                UnaryOperator.identity());
    }

    private Export<ActivityRow> activities(ActivityFilter filter) {
        return new Export<>(
                ExportTable.activities(LATER), LedgerRows.activities(ledger(), filter), UnaryOperator.identity());
    }

    private Ledger ledger() {
        return workspace.ledger();
    }

    private ExportOrigin origin() {
        return new ExportOrigin(LATER, "Workshop", ledger().resource().orElse(null), ledger().newestEvent());
    }

    private byte[] bytes(Export<?> export, ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(origin(), format, out, rows -> {});
        return out.toByteArray();
    }

    private String text(Export<?> export, ExportFormat format) throws IOException {
        return new String(bytes(export, format), StandardCharsets.UTF_8);
    }

    private List<NamedCsvRecord> csv(Export<?> export) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(new ByteArrayInputStream(bytes(export, ExportFormat.CSV)))) {
            return reader.stream().toList();
        }
    }

    private JsonNode json(Export<?> export) throws IOException {
        return new ObjectMapper().readTree(bytes(export, ExportFormat.JSON));
    }

    private static List<String> column(List<NamedCsvRecord> records, String name) {
        return records.stream().map(record -> record.getField(name)).toList();
    }
}
