package org.acsconsole.ui;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.acsconsole.code.CallTarget;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.JobRunner;
import org.acsconsole.ui.code.CodeDesk;
import org.acsconsole.ui.control.SecretClipboard;
import org.acsconsole.ui.control.Ticker;
import org.acsconsole.ui.control.ViewMemory;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.task.TaskRunner;
import org.acsconsole.ui.text.Formats;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.jspecify.annotations.Nullable;

/** A screen's surroundings, whose profile, target and masking a test sets, and whose failures it reads. */
public final class ContextForTests {

    public static final CallTarget CONTOSO =
            new CallTarget.Azure(URI.create("https://contoso.communication.azure.com"));

    public final ObjectProperty<@Nullable Workspace> workspace = new SimpleObjectProperty<>();
    public final ObjectProperty<@Nullable Fault> problem = new SimpleObjectProperty<>();
    public final ObjectProperty<@Nullable CallTarget> target = new SimpleObjectProperty<>(CONTOSO);
    public final ObjectProperty<CodeLanguage> language = new SimpleObjectProperty<>(CodeLanguage.JAVASCRIPT);
    public final SimpleBooleanProperty presenting = new SimpleBooleanProperty();
    public final List<Throwable> failures = new CopyOnWriteArrayList<>();
    public final Map<String, String> remembered = new ConcurrentHashMap<>();
    public final Formats formats;
    public final Views views;
    private final JobRunner jobs = new JobRunner(Thread.ofVirtual().factory(), 4);
    private final Copies copies;

    public ContextForTests(Locale locale, ZoneId zone) {
        this(locale, zone, null);
    }

    /** @param memory what is remembered from an earlier run; null for {@link #remembered} */
    public ContextForTests(Locale locale, ZoneId zone, @Nullable ViewMemory memory) {
        Texts texts = new Texts(locale);
        formats = new Formats(texts, new Times(texts, zone), new ShownIds(presenting));
        views = new Views(
                texts,
                memory == null
                        ? new ViewMemory(name -> Optional.ofNullable(remembered.get(name)), remembered::put)
                        : memory);
        copies = new Copies(new SecretClipboard(), new CodeDesk(texts, target, language));
    }

    /** The surroundings; failures are kept. */
    public ScreenContext on(TaskRunner tasks, InstantSource clock) {
        return on(tasks, failures::add, clock);
    }

    public ScreenContext on(TaskRunner tasks, FaultPresenter faults, InstantSource clock) {
        ActiveProfile profile = new ActiveProfile(workspace, problem, new Ticker(clock), new ActiveProfile.Wanted());
        return new ScreenContext(formats, views, new Work(tasks, jobs), faults, profile, copies);
    }
}
