package org.acsconsole.ui.identities;

import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobTargets;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.text.Shortcut;
import org.jspecify.annotations.Nullable;

/** What can be done to all that the filter and the search show, also to what is not loaded. */
record FoundActions(ScreenContext context, ObservableValue<ListCriteria> criteria, JobQuestions questions) {

    Action<Selection> issue() {
        return action("identities.issue-all.menu", null, JobKind.ISSUE);
    }

    Action<Selection> revoke() {
        return action("identities.revoke-all.menu", Shortcut.REVOKE_ALL, JobKind.REVOKE);
    }

    Action<Selection> delete() {
        return action("identities.delete-all.menu", null, JobKind.DELETE);
    }

    Action<Selection> edit() {
        return action("identities.edit-all.menu", null, JobKind.EDIT);
    }

    Action<Selection> forget() {
        return action("identities.forget-all.menu", null, JobKind.FORGET);
    }

    private Action<Selection> action(String key, @Nullable Shortcut shortcut, JobKind kind) {
        return Action.<Selection>always(key, shortcut, () -> ask(kind)).unless(context.readOnly());
    }

    private void ask(JobKind kind) {
        Workspace open = context.workspace().getValue();
        ListCriteria shown = criteria.getValue();
        if (open != null) {
            questions.ask(open, kind, JobTargets.found(open.ledger(), shown.filter(), shown.search(), context.now()));
        }
    }
}
