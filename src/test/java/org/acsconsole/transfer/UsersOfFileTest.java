package org.acsconsole.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.ReadProblem;
import org.acsconsole.reason.Reason;
import org.junit.jupiter.api.Test;

/** A list of users as it is read from a file, or what was pasted. */
final class UsersOfFileTest {

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJza3lwZWlkIjoiYWNzOjEifQ.c2lnbmF0dXJl";

    @Test
    void aUserStandsOnEachLine() {
        assertThat(users("kim@contoso.com\n\n lee@contoso.com \nkim@contoso.com\n"))
                .containsExactly("kim@contoso.com", "lee@contoso.com");
    }

    @Test
    void theColumnThatIsCalledSoHasTheUsers() {
        assertThat(users("name,email,team\nKim,kim@contoso.com,a\nLee,,b\nChoi,choi@contoso.com,c"))
                .containsExactly("kim@contoso.com", "choi@contoso.com");
    }

    @Test
    void numbersInAColumnThatIsCalledIdAreUsers() {
        assertThat(users("name,id\nKim,1001\nLee,1002")).containsExactly("1001", "1002");
    }

    @Test
    void aFileOfOtherColumnsDoesNotSayWhichHasThem() {
        assertThat(file("what,who\nx,kim\ny,lee").match().ofUsers()).isEmpty();
    }

    @Test
    void aTokenIsNoUser() {
        assertThat(users("user\nkim\n" + TOKEN)).containsExactly("kim");
    }

    @Test
    void aColumnWithoutUsersIsSaid() {
        assertThatThrownBy(() -> users("name,email\nKim,\nLee, "))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        failure -> assertThat(failure.fault())
                                .isEqualTo(new Fault.FileNotRead("", 0, Reason.of(ReadProblem.NOTHING_IN_COLUMN))));
    }

    @Test
    void howFarItIsReadIsReported() {
        List<Long> reported = new ArrayList<>();
        StringBuilder many = new StringBuilder();
        for (int n = 0; n < 1_000; n++) {
            many.append("user").append(n).append('\n');
        }
        file(many.toString()).texts(0, reported::add);
        assertThat(reported).containsExactly(500L, 1_000L);
    }

    private static Set<String> users(String text) {
        ImportFile file = file(text);
        return file.texts(file.match().ofUsers().orElseThrow(), rows -> {});
    }

    private static ImportFile file(String text) {
        return ImportFile.open(new ImportSource.OfText(text));
    }
}
