package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DetailsPatternTest {

    @Test
    void theNumberTakesTheWantedDigitsAndMoreWhereItNeedsThem() {
        DetailsPattern pattern =
                new DetailsPattern(new IdentityDetails("Student {nn}", "student{n}@contoso.com", "{nnnn}/{N}"));
        assertThat(pattern.of(7)).contains(new IdentityDetails("Student 07", "student7@contoso.com", "0007/{N}"));
        assertThat(pattern.of(123)).contains(new IdentityDetails("Student 123", "student123@contoso.com", "0123/{N}"));
    }

    @Test
    void detailsThatAreTooLongWithTheNumberAreNone() {
        String almost = "x".repeat(IdentityDetails.LONGEST_NAME - 3) + "{n}";
        DetailsPattern pattern = new DetailsPattern(new IdentityDetails(almost, "", ""));
        assertThat(pattern.of(999)).isPresent();
        assertThat(pattern.of(1_000)).isEmpty();
    }

    @Test
    void aSignThatMeansSomethingInAPatternOfOursIsATextHere() {
        DetailsPattern pattern = new DetailsPattern(new IdentityDetails("$1 \\ {n}", "", ""));
        assertThat(pattern.of(5).map(IdentityDetails::label)).contains("$1 \\ 5");
    }
}
