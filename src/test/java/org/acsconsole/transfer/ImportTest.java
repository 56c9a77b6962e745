package org.acsconsole.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.DraftRow;
import org.acsconsole.identity.DraftRow.Kind;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.FileRow;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.ImportDraft;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.reason.ReadProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a real file is in a real ledger after an import, and the preview says before what that will be. */
final class ImportTest {

    private static final String RESOURCE = "4ccc92c8-9815-4422-bddc-ceea181dc774";
    private static final String KIM = id(1);
    private static final String LEE = id(2);

    @TempDir
    private Path folder;

    private ImportedLedger ledger;

    private static String id(int n) {
        return "8:acs:%s_00000006-19e0-2727-80f5-%012x".formatted(RESOURCE, n);
    }

    @BeforeEach
    void open() {
        ledger = new ImportedLedger(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private ImportSource file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportSource file(byte[] bytes) {
        try {
            return new ImportSource.OfFile(Files.write(folder.resolve("users.csv"), bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> labels() {
        return ledger.all().stream()
                .map(identity -> identity.details().label())
                .sorted()
                .toList();
    }

    static Stream<byte[]> encodings() {
        String text = "아이디,이름,비고\r\n" + KIM + ",김민수,\"첫 줄\n둘째 줄\"\r\n";
        return Stream.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("x-windows-949")),
                text.replace(',', ';').getBytes(StandardCharsets.UTF_8),
                text.replace(',', '\t').getBytes(Charset.forName("x-windows-949")));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void aKoreanSpreadsheetIsReadInEveryEncodingAndWithEverySeparator(byte[] bytes) {
        ledger.take(file(bytes));
        assertThat(ledger.all())
                .singleElement()
                .extracting(Identity::details)
                .isEqualTo(new IdentityDetails("김민수", "", "첫 줄\n둘째 줄"));
    }

    @Test
    void whatCameFromAFileSaysSo() {
        ledger.take(file("id,created\n" + KIM + ",2025-03-01T10:00:00Z\n"));
        Identity kim = ledger.all().getFirst();
        assertThat(kim.origin()).isEqualTo(Origin.IMPORTED);
        assertThat(kim.times().createdAt()).isEqualTo(Instant.parse("2025-03-01T10:00:00Z"));
        assertThat(ledger.workspace.ledger().activities(null, null, 1))
                .singleElement()
                .satisfies(activity -> {
                    assertThat(activity.operation()).isEqualTo(Operation.IMPORT);
                    assertThat(activity.subject().detail()).isEqualTo("added:1");
                });
    }

    @Test
    void thePreviewSaysWhatWillBecomeOfEachRow() {
        ledger.take(file("id,label,user\n" + KIM + ",Kim,\n" + LEE + ",Lee,lee\n"));
        String foreign = KIM.replace("4ccc", "5ddd");
        ledger.workspace.controller().perform(new Command.Create(IdentityDetails.NONE));
        String own = ledger.workspace.ledger().resource().orElseThrow();
        assertThat(own).isEqualTo(RESOURCE);
        String text = String.join(
                "\n",
                "id,label,user",
                id(3) + ",Park,park",
                KIM + ",Kim,kim",
                LEE + ",,",
                foreign + ",Foreign,",
                "+82 10 1234 5678,Phone,",
                id(3).toUpperCase(Locale.ROOT) + ",Park again,",
                ",Choi,choi",
                "8:acs:4ccc,,");
        try (ImportDraft draft = ledger.read(file(text))) {
            assertThat(Stream.of(Kind.values()).map(draft::count)).containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 2L);
            assertThat(ImportedLedger.rows(draft, Kind.MALFORMED))
                    .extracting(DraftRow::row)
                    .containsExactly(
                            new FileRow.Malformed(6, FileRow.Problem.PHONE_NUMBER),
                            new FileRow.Malformed(9, FileRow.Problem.CUT_OFF));
            assertThat(ImportedLedger.rows(draft, Kind.DOUBLE))
                    .singleElement()
                    .satisfies(row -> assertThat(row.firstLine()).isEqualTo(2));
            assertThat(ImportedLedger.rows(draft, Kind.USER))
                    .extracting(DraftRow::row)
                    .containsExactly(new FileRow.User(8, new IdentityDetails("Choi", "choi", "")));
            DraftRow changed = ImportedLedger.rows(draft, Kind.CHANGED).getFirst();
            assertThat(changed.before()).isEqualTo(new IdentityDetails("Kim", "", ""));
            assertThat(((FileRow.Named) changed.row()).details()).isEqualTo(new IdentityDetails("Kim", "kim", ""));
        }
    }

    @Test
    void aKnownIdentityIsChangedOnlyIfThatIsWanted() {
        ledger.take(file("id,label\n" + KIM + ",Kim\n"));
        ImportSource other = file("id,label\n" + KIM + ",Minsu\n");
        try (ImportDraft draft = ledger.read(other)) {
            ledger.workspace.controller().importRows(draft, false, written -> {});
            assertThat(labels()).containsExactly("Kim");
            ledger.workspace.controller().importRows(draft, true, written -> {});
            assertThat(labels()).containsExactly("Minsu");
        }
    }

    @Test
    void anImportThatCannotBeWholeIsNone() {
        ledger.take(file("id,label\n" + KIM + ",Kim\n"));
        try (ImportDraft draft = ledger.read(file("id,label\n" + LEE + ",Lee\n" + KIM + ",Minsu\n"))) {
            ledger.take(file("id,label\n" + KIM + ",Edited elsewhere\n"));
            FaultException failure = catchThrowableOfType(
                    FaultException.class, () -> ledger.workspace.controller().importRows(draft, true, written -> {}));
            assertThat(failure.fault()).isInstanceOf(Fault.EditedElsewhere.class);
            assertThat(labels()).containsExactly("Edited elsewhere");
        }
    }

    @Test
    void aCancelledImportLeavesNothing() {
        String text = IntStream.range(0, 20_000).mapToObj(ImportTest::id).collect(Collectors.joining("\n", "id\n", ""));
        try (ImportDraft draft = ledger.read(file(text))) {
            Thread importing = Thread.currentThread();
            FaultException failure = catchThrowableOfType(
                    FaultException.class,
                    () -> ledger.workspace.controller().importRows(draft, true, written -> {
                        if (written == 1_000) {
                            importing.interrupt();
                        }
                    }));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.fault()).isEqualTo(new Fault.Cancelled());
            assertThat(ledger.all()).isEmpty();
            assertThat(ledger.workspace.ledger().activities(null, null, 1)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"%s\"]",
                "{\"identities\": [{\"id\": \"%s\"}], \"profile\": \"Contoso\"}",
                "{\"identity\": {\"id\": \"%s\"}, \"accessToken\": null}",
                "{\"id\": \"%s\"}\n{\"id\": \"\"}",
                "%s",
                "  “%s”,  ",
                "TimeGenerated [UTC],OperationName,URI\n"
                        + "\"6/1/2025, 2:10:00.123 PM\",IssueToken,https://contoso.communication.azure.com/identities/%s/:issueAccessToken?api-version=2022-10-01",
                "rank\tident\n1\t%s",
            })
    void anIdentityIsFoundInEveryFormOfFile(String form) {
        ledger.take(file(form.formatted(KIM)));
        assertThat(ledger.all()).extracting(each -> each.id().value()).containsExactly(KIM);
    }

    @Test
    void aPastedTokenGivesItsIdentityAndNothingElse() {
        String token = token("acs:" + KIM.substring(6));
        ImportFile file = ImportFile.open(new ImportSource.OfText("Bearer " + token + "\n" + LEE));
        assertThat(file.examples()).containsExactly(KIM);
        try (ImportDraft draft = ledger.read(file, file.match())) {
            assertThat(ImportedLedger.rows(draft, Kind.NEW))
                    .extracting(row -> ((FileRow.Named) row.row()).id())
                    .containsExactly(new IdentityId(KIM), new IdentityId(LEE));
            assertThat(ImportedLedger.rows(draft, Kind.NEW).toString()).doesNotContain(token.substring(0, 20));
        }
    }

    @Test
    void aTokenInANoteIsNotKept() {
        try (ImportDraft draft = ledger.read(file("id,note\n" + KIM + ",see " + token("acs:x") + "\n"))) {
            assertThat(ImportedLedger.rows(draft, Kind.MALFORMED))
                    .extracting(DraftRow::row)
                    .containsExactly(new FileRow.Malformed(2, FileRow.Problem.SECRET));
        }
    }

    private static String token(String skypeid) {
        String claims = "{\"skypeid\":\"" + skypeid + "\",\"exp\":1}";
        return Stream.of("{\"alg\":\"RS256\"}", claims, "signature")
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    @Test
    void aListMayHaveSeveralOnALine() {
        ledger.take(file(KIM + ", " + LEE + ";\n" + KIM + "\n"));
        assertThat(ledger.all()).hasSize(2);
    }

    @Test
    void aColumnThatIsCalledIdButHasNumbersIsTheUsers() {
        try (ImportDraft draft = ledger.read(file("ID,이름\n20250001,김민수\n20250002,이영희\n"))) {
            assertThat(ImportedLedger.rows(draft, Kind.USER))
                    .extracting(DraftRow::row)
                    .containsExactly(
                            new FileRow.User(2, new IdentityDetails("김민수", "20250001", "")),
                            new FileRow.User(3, new IdentityDetails("이영희", "20250002", "")));
        }
    }

    @Test
    void aUserWhoStandsTwiceInTheFileIsOne() {
        try (ImportDraft draft = ledger.read(file("이름,사번\nKim,1\nKim again,1\nKim,\nKim,\n"))) {
            assertThat(draft.count(Kind.USER)).isEqualTo(3);
            assertThat(ImportedLedger.rows(draft, Kind.DOUBLE))
                    .singleElement()
                    .satisfies(row -> assertThat(row.firstLine()).isEqualTo(2));
        }
    }

    @Test
    void columnsThatHaveNoKnownNameAreMatchedByHand() {
        ImportFile file = ImportFile.open(file("a,b\nx,Kim\n"));
        assertThat(file.match().isEnough()).isFalse();
        ColumnMatch byHand = file.match().with(1, Optional.of(ImportColumn.LABEL));
        assertThat(ColumnMatch.remembered(byHand.toText(), 2)).contains(byHand);
        try (ImportDraft draft = ledger.read(file, byHand)) {
            assertThat(draft.count(Kind.USER)).isEqualTo(1);
        }
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments(new byte[0], ReadProblem.EMPTY, 0),
                arguments(" \n\n".getBytes(StandardCharsets.UTF_8), ReadProblem.EMPTY, 0),
                arguments(new byte[] {'P', 'K', 3, 4, 0, 0}, ReadProblem.SPREADSHEET, 0),
                arguments(new byte[] {'i', 'd', '\n', (byte) 0xFF, (byte) 0xFF}, ReadProblem.NOT_TEXT, 0),
                arguments(new byte[] {(byte) 0xFF, (byte) 0xFE, 'i'}, ReadProblem.NOT_TEXT, 0),
                arguments(("id,label\n" + KIM + ",\"Kim\n").getBytes(StandardCharsets.UTF_8), ReadProblem.QUOTES, 2),
                arguments("[{\"id\": }]".getBytes(StandardCharsets.UTF_8), ReadProblem.NOT_JSON, 1),
                arguments("[{\"id\": \"\"},\n".getBytes(StandardCharsets.UTF_8), ReadProblem.NOT_JSON, 2),
                arguments(
                        ("id,label\n" + KIM + ",\"" + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8),
                        ReadProblem.TOO_LONG,
                        2),
                arguments("8:acs:".repeat(1 << 16).getBytes(StandardCharsets.UTF_8), ReadProblem.TOO_LONG, 1));
    }

    private static Arguments arguments(byte[] bytes, ReadProblem problem, long line) {
        return Arguments.of(bytes, problem, line);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aFileThatCannotBeReadSaysWhyAndWhere(byte[] bytes, ReadProblem problem, long line) {
        ImportSource source = file(bytes);
        FaultException failure = catchThrowableOfType(FaultException.class, () -> ledger.take(source));
        assertThat(failure.fault()).isInstanceOfSatisfying(Fault.FileNotRead.class, fault -> {
            assertThat(fault.file()).isEqualTo("users.csv");
            assertThat(fault.reason().sentence()).isEqualTo(problem);
            assertThat(fault.line()).isEqualTo(line);
        });
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void rowsThatDoNotFitSayWhy() {
        String text = "id,label,created\n"
                + KIM + ",Kim\n"
                + KIM + "," + "x".repeat(201) + ",\n"
                + KIM + ",Kim,yesterday\n"
                + KIM + ",a\u0000b,\n"
                + ",,2025-01-01\n"
                + KIM + ",Kim,2025-01-01,more\n"
                + KIM + ",Kim,2025-01-01,\n";
        try (ImportDraft draft = ledger.read(file(text))) {
            assertThat(ImportedLedger.rows(draft, Kind.MALFORMED))
                    .extracting(row -> ((FileRow.Malformed) row.row()).problem())
                    .containsExactly(
                            FileRow.Problem.COLUMNS,
                            FileRow.Problem.TOO_LONG,
                            FileRow.Problem.TIME,
                            FileRow.Problem.CHARACTER,
                            FileRow.Problem.NOTHING,
                            FileRow.Problem.COLUMNS);
            assertThat(draft.count(Kind.NEW)).isEqualTo(1);
        }
    }

    @Test
    void tagsThatAFileHasTakeThePlaceOfThoseInTheLedger() {
        ledger.take(file("아이디,태그\n" + KIM + ",\"Vip, 3학년\"\n" + LEE + ",old; Vip\n"));
        String changes = "id,tags\n" + KIM + ",\n" + LEE + ",\"VIP,new\"\n";
        try (ImportDraft draft = ledger.read(file(changes))) {
            assertThat(ImportedLedger.rows(draft, Kind.KNOWN)).hasSize(1);
            assertThat(ImportedLedger.rows(draft, Kind.CHANGED)).singleElement().satisfies(row -> {
                assertThat(Objects.requireNonNull(row.before()).tags().text()).isEqualTo("old, Vip");
                assertThat(((FileRow.Named) row.row()).details().tags().text()).isEqualTo("new, VIP");
            });
        }
        ledger.take(file(changes));
        assertThat(ledger.all())
                .extracting(identity -> identity.details().tags().text())
                .containsExactlyInAnyOrder("3학년, Vip", "new, VIP");
    }

    @Test
    void anArrayOfAnObjectHasItsTags() {
        ledger.take(file("[{\"id\":\"" + KIM + "\",\"tags\":[]},{\"id\":\"" + LEE + "\",\"tags\":[\"b c\",\"a\",7]}]"));
        assertThat(ledger.all())
                .extracting(identity -> identity.details().tags().text())
                .containsExactlyInAnyOrder("", "7, a, b c");
    }

    @Test
    void aRowWithATagThatIsRefusedSaysSo() {
        try (ImportDraft draft = ledger.read(file("id,tags\n" + KIM + "," + "x".repeat(51) + "\n"))) {
            assertThat(ImportedLedger.rows(draft, Kind.MALFORMED))
                    .extracting(DraftRow::row)
                    .containsExactly(new FileRow.Malformed(2, FileRow.Problem.TAG));
        }
    }

    @Test
    void aDeletedIdentityIsNotExistingAgain() {
        ledger.take(file("id,state,created,last_issued,revoked,deleted\n"
                + KIM + ",DELETED,2025-01-01T00:00:00Z,,2025-01-02T00:00:00Z,2025-01-03T00:00:00Z\n"
                + LEE + ",REVOKED,2025-01-01T00:00:00Z,2025-01-01T01:00:00Z,2025-01-02T00:00:00Z,\n"));
        assertThat(ledger.all()).extracting(Identity::state).containsOnly(IdentityState.DELETED, IdentityState.REVOKED);
    }
}
