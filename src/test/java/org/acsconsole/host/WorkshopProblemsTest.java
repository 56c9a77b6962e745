package org.acsconsole.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.acsconsole.ui.text.ReasonText;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window and the command line say the same of the workshop service. */
final class WorkshopProblemsTest {

    @ParameterizedTest
    @EnumSource
    void theEnglishWindowSaysWhatTheCommandLineSays(WorkshopProblem problem) {
        WorkshopException failure = switch (problem) {
            case PORT_IN_USE,
                    FOLDER_IN_USE,
                    FILE_DAMAGED,
                    STATE_TOO_NEW,
                    NO_FOLDER,
                    ACCESS_DENIED,
                    SILENT,
                    REFUSED,
                    CERTIFICATE_UNREADABLE -> new WorkshopException(problem, "100% 'it'");
            case FOLDER_UNUSABLE -> new WorkshopException(problem, "100% 'it'", "{0}");
            case FOLDER_HELD, NOT_WAITED_FOR, ANSWER_UNREADABLE, FAULTS_UNKNOWN, CHANGES_UNTOLD, CLOSING ->
                new WorkshopException(problem);
        };
        assertThat(ReasonText.of(WorkshopProblems.of(failure), new Texts(Locale.ENGLISH)))
                .isEqualTo(failure.getMessage());
    }
}
