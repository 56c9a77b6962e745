package org.acsconsole.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.Clipboard;

/** A field for a secret: takes a paste, gives no copy and no cut, is masked unless revealed, and forgets when it is wiped. */
public final class SecretField extends PasswordField {

    private final BooleanProperty revealed = new SimpleBooleanProperty();
    private int longest = Integer.MAX_VALUE;

    public SecretField() {
        getStyleClass().add("secret-field");
        revealed.subscribe((before, now) -> setSkin(createDefaultSkin()));
    }

    /** Whether the secret can be read. */
    public BooleanProperty revealed() {
        return revealed;
    }

    /** How many characters of a paste are accepted at most. */
    public void takeAtMost(int characters) {
        longest = characters;
    }

    /** What is pasted takes the place of all; its line breaks become spaces, so that it can be reported that they were there. */
    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted != null) {
            String accepted = pasted.substring(0, Math.min(longest, pasted.length()));
            clear();
            replaceSelection(accepted.replaceAll("\\R", " "));
        }
    }

    /** Forgets the secret, and everything that an undo could bring back. */
    public void wipe() {
        revealed.set(false);
        setText("");
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new MaskingSkin(this);
    }

    private static final class MaskingSkin extends TextFieldSkin {

        MaskingSkin(SecretField field) {
            super(field);
        }

        /** Also asked by the skin that was removed, which goes on listening. */
        @Override
        protected String maskText(String text) {
            if (getSkinnable() instanceof SecretField field) {
                return field.revealed.get() ? text : super.maskText(text);
            }
            return "";
        }
    }
}
