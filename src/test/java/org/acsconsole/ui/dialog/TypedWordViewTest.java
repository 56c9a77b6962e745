package org.acsconsole.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxThread.class)
final class TypedWordViewTest {

    @Test
    void onlyTheWordThatIsAskedForNowAgrees() {
        TypedWordView view = new TypedWordView(true);
        Parent root = load(view);
        ObservableValue<Boolean> agreed = view.agreed();
        view.ask("Type 12", "12");
        assertThat(root.isVisible()).isTrue();
        assertThat(agreed.getValue()).isFalse();
        type(root, " 12 ");
        assertThat(agreed.getValue()).isTrue();
        view.ask("Type delete", "delete");
        assertThat(agreed.getValue()).isFalse();
        type(root, "Delete");
        assertThat(agreed.getValue()).isTrue();
    }

    @Test
    void whereLittleIsAtStakeThereIsNothingToType() {
        TypedWordView view = new TypedWordView(false);
        Parent root = load(view);
        view.ask("Type 12", "12");
        assertThat(root.isVisible()).isFalse();
        assertThat(view.agreed().getValue()).isTrue();
    }

    private static Parent load(TypedWordView view) {
        return new Views(new Texts(Locale.ENGLISH)).load(view);
    }

    private static void type(Parent root, String text) {
        ((TextField) Objects.requireNonNull(root.lookup(".text-field"))).setText(text);
    }
}
