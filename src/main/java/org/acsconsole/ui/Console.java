package org.acsconsole.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.task.TaskRunner;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What every screen gets.
 *
 * @param workspace the profile in use; null until the first one is opened
 * @param presenting whether secrets and IDs are masked and everything is large, for an audience
 */
public record Console(
        Texts texts,
        Views views,
        TaskRunner tasks,
        FaultPresenter faults,
        ObservableValue<@Nullable Workspace> workspace,
        BooleanProperty presenting) {}
