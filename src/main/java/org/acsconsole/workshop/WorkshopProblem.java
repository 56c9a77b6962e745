package org.acsconsole.workshop;

import java.util.List;

/** What can go wrong with the service; a command line and a log say it in English. */
public enum WorkshopProblem {
    PORT_IN_USE("Port %s is in use: choose another one."),
    FOLDER_IN_USE("The data folder %s is in use by another workshop service."),
    FILE_DAMAGED("%s is damaged: move it away, and a new one will be created."),
    STATE_TOO_NEW("The workshop's state in %s was written by a newer version of the program."),
    NO_FOLDER("The workshop service needs a folder, and this is not one: %s"),
    ACCESS_DENIED("The system denies the workshop service access to %s"),
    FOLDER_UNUSABLE("The workshop service cannot use %s: %s"),
    FOLDER_HELD("The data folder could not be released."),
    SILENT("The workshop service does not answer at %s."),
    NOT_WAITED_FOR("Waiting for the workshop service was interrupted."),
    REFUSED("The workshop service refused: %s"),
    ANSWER_UNREADABLE("The workshop service's answer cannot be read."),
    CERTIFICATE_UNREADABLE("The workshop's certificate cannot be read: %s"),
    FAULTS_UNKNOWN("The workshop service reports faults that this program does not know."),
    CHANGES_UNTOLD("The workshop service does not report what changed."),
    CLOSING("The console is closing.");

    private final String sentence;

    WorkshopProblem(String sentence) {
        this.sentence = sentence;
    }

    /** In English, with the values filled in. */
    String sentence(List<String> values) {
        return sentence.formatted(values.toArray());
    }
}
