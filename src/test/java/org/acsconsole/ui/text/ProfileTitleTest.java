package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

final class ProfileTitleTest {

    private final SimpleStringProperty inUse = new SimpleStringProperty("Contoso test");
    private final ObservableValue<String> title =
            ProfileTitle.title("Deleting 150 identities", "Contoso test", inUse, new Texts(Locale.ENGLISH));

    @Test
    void whatIsOfTheProfileInUseNamesNone() {
        assertThat(title.getValue()).isEqualTo("Deleting 150 identities");
    }

    @Test
    void whatIsOfAnotherNamesThat() {
        inUse.set("Contoso production");
        assertThat(title.getValue()).isEqualTo("Contoso test: Deleting 150 identities");
    }
}
