package org.acsconsole.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import org.acsconsole.host.FaultInjection;
import org.acsconsole.host.ServiceState;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.text.Faults;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;

@ExtendWith(FxThread.class)
final class DialogFaultPresenterTest {

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final SimpleBooleanProperty presenting = new SimpleBooleanProperty();
    private final DialogFaultPresenter faults =
            new DialogFaultPresenter(texts, new Views(texts), new ShownIds(presenting), FaultInjections.NONE);

    @Test
    void aFaultIsReportedWithItsCodeAndRequestId() {
        faults.show(new FaultException(new Fault.WrongKey("request-1")));
        assertThat(shownTexts())
                .contains("The access key was not accepted", "Error code wrong-key", "Request ID request-1");
    }

    @Test
    void theIdOfAStepThatIsNotRecordedCanBeCopied() {
        faults.show(lost());
        assertThat(shownTexts()).contains(Faults.ALICE.value());
        button("Copy ID").fire();
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(Faults.ALICE.value());
    }

    @Test
    void anAudienceDoesNotSeeTheIdButItCanStillBeCopied() {
        presenting.set(true);
        faults.show(lost());
        assertThat(shownTexts()).noneMatch(text -> text.contains(Faults.ALICE.value()));
        button("Copy ID").fire();
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(Faults.ALICE.value());
    }

    @Test
    void detailsOfOurMistakeSayWhereItHappened() {
        faults.show(new IllegalStateException("broken"));
        button("Copy details").fire();
        assertThat(Clipboard.getSystemClipboard().getString())
                .contains("Error code unexpected", "IllegalStateException: broken", "DialogFaultPresenterTest");
    }

    @Test
    void whatAWorkshopWasAskedForIsNothingForAzureSupport() {
        SimpleObjectProperty<@Nullable ServiceState> state =
                new SimpleObjectProperty<>(new ServiceState(1, false, List.of(new FaultInjection.FailNext(2, "503"))));
        AtomicInteger ended = new AtomicInteger();
        DialogFaultPresenter workshop = new DialogFaultPresenter(
                texts, new Views(texts), new ShownIds(presenting), new FaultInjections(state, ended::incrementAndGet));
        workshop.show(new FaultException(new Fault.ServiceFailed(503, null, "request-1")));
        assertThat(String.join(" ", shownTexts()))
                .contains("Fault injection is active on this workshop service")
                .doesNotContain("Azure support");
        button("Clear all faults").fire();
        assertThat(ended).hasValue(1);
    }

    @Test
    void aRealServiceIsNotSuspectedOfFaultsThatWereAskedFor() {
        faults.show(new FaultException(new Fault.ServiceFailed(503, null, "request-1")));
        assertThat(String.join(" ", shownTexts())).contains("Azure support").doesNotContain("Workshop screen");
        assertThat(button("Clear all faults").isVisible()).isFalse();
    }

    @Test
    void whatIsThereAlreadyIsInformationAndNoFault() {
        faults.show(new FaultException(new Fault.AlreadyRecorded(Faults.ALICE)));
        assertThat(icons()).containsExactly("fth-info");
    }

    @Test
    void aFaultHasTheIconOfOne() {
        faults.show(new FaultException(new Fault.WrongKey(null)));
        assertThat(icons()).containsExactly("fth-alert-circle");
    }

    private static List<String> icons() {
        return nodes().stream()
                .filter(node -> node instanceof FontIcon && node.isVisible())
                .map(node -> ((FontIcon) node).getIconLiteral())
                .toList();
    }

    @Test
    void aFaultThatRepeatsIsCountedInTheSameDialog() {
        faults.show(new FaultException(new Fault.WrongKey("request-1")));
        faults.show(new FaultException(new Fault.WrongKey("request-2")));
        assertThat(Window.getWindows()).hasSize(1);
        assertThat(shownTexts()).contains("Happened 2 times");
    }

    @Test
    void anotherFaultWaitsUntilTheFirstIsClosed() {
        faults.show(new FaultException(new Fault.WrongKey(null)));
        faults.show(new FaultException(new Fault.TokenValueGone()));
        assertThat(shownTexts()).doesNotContain("The token's value is not available");
        button("Close").fire();
        assertThat(shownTexts()).contains("The token's value is not available");
    }

    private static FaultException lost() {
        return new FaultException(new Fault.NotRecorded(
                new CompletedStep.Deleted(Faults.ALICE, true), new Fault.LedgerFull("/data/ledger.db")));
    }

    private static List<String> shownTexts() {
        return nodes().stream()
                .filter(Node::isVisible)
                .map(node -> switch (node) {
                    case Label label -> label.getText();
                    case TextInputControl field -> field.getText();
                    default -> "";
                })
                .toList();
    }

    private static Button button(String text) {
        return nodes().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Node> nodes() {
        return List.copyOf(Window.getWindows().getFirst().getScene().getRoot().lookupAll("*"));
    }
}
