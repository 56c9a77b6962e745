package org.acsconsole.ui;

import java.lang.reflect.Method;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs every test method on the window's thread; for robots, which must not, use {@link FxWindows}. */
public final class FxThread extends FxWindows implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onTheWindowsThread(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onTheWindowsThread(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onTheWindowsThread(invocation);
    }

    private static void onTheWindowsThread(Invocation<@Nullable Void> invocation) throws Throwable {
        FutureTask<@Nullable Void> task = new FutureTask<>(() -> {
            try {
                return invocation.proceed();
            } catch (Exception | Error thrown) {
                throw thrown;
            } catch (Throwable thrown) {
                throw new AssertionError(thrown);
            }
        });
        Platform.runLater(task);
        try {
            task.get();
        } catch (ExecutionException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
