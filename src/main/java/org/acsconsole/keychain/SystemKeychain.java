package org.acsconsole.keychain;

import com.microsoft.credentialstorage.SecretStore;
import com.microsoft.credentialstorage.StorageProvider;
import com.microsoft.credentialstorage.StorageProvider.SecureOption;
import com.microsoft.credentialstorage.model.StoredCredential;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.settings.Keychain;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operating system's keychain: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows. Native code answers, which
 * may wait for the user to unlock it and cannot be interrupted, so that it runs on a thread of its own and is not waited for longer than
 * a limit.
 */
public final class SystemKeychain implements Keychain {

    /** A question for the keychain's password may be open that long. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** The keychain has a user name with every secret. */
    private static final String USER = "acs-identity-console";

    private final Executor threads;
    private final Duration longest;

    /** Uses the keychain of the user who runs this program; nothing native is loaded before it is first asked. */
    public SystemKeychain() {
        this(Thread.ofPlatform().daemon().name("keychain")::start, LONGEST);
    }

    SystemKeychain(Executor threads, Duration longest) {
        this.threads = threads;
        this.longest = longest;
    }

    @Override
    public String find(String name) throws KeychainException {
        StoredCredential found = ask(name, store -> store.get(name));
        if (found == null) {
            throw new KeychainException(Reason.of(ConnectionProblem.KEYCHAIN_LACKS, name));
        }
        String secret = new String(found.getPassword());
        found.clear();
        return secret;
    }

    /** On macOS the secret goes to a command line, which would take a quotation mark or a line end in it for something else. */
    @Override
    public void keep(String name, String secret) throws KeychainException {
        boolean plain = secret.chars().noneMatch(each -> each == '"' || each == '\\' || Character.isISOControl(each));
        StoredCredential kept = new StoredCredential(USER, secret.toCharArray());
        try {
            if (!plain || !Boolean.TRUE.equals(ask(name, store -> store.add(name, kept)))) {
                throw new KeychainException(Reason.of(ConnectionProblem.KEYCHAIN_REFUSES, name));
            }
        } finally {
            kept.clear();
        }
    }

    @Override
    public boolean isThere() {
        try {
            return Boolean.TRUE.equals(ask("", SecretStore::isSecure));
        } catch (KeychainException none) {
            return false;
        }
    }

    private <T> @Nullable T ask(String name, Function<SecretStore<StoredCredential>, @Nullable T> question)
            throws KeychainException {
        CompletableFuture<@Nullable T> answer = CompletableFuture.supplyAsync(
                () -> {
                    SecretStore<StoredCredential> store =
                            StorageProvider.getCredentialStorage(true, SecureOption.REQUIRED);
                    if (store == null) {
                        throw new NoStoreException();
                    }
                    return question.apply(store);
                },
                threads);
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw new KeychainException(
                    Reason.of(ConnectionProblem.KEYCHAIN_SILENT, String.valueOf(longest.toSeconds())));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KeychainException(
                    Reason.of(ConnectionProblem.KEYCHAIN_SILENT, String.valueOf(longest.toSeconds())));
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof NoStoreException)) {
                log().warn("the keychain failed at {}: {}", name, String.valueOf(failed.getCause()));
            }
            throw new KeychainException(Reason.of(ConnectionProblem.NO_KEYCHAIN));
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(SystemKeychain.class);
    }

    /** There is no keychain, it is locked and cannot ask, or its library is missing. */
    private static final class NoStoreException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoStoreException() {
            super("no keychain", null, false, false);
        }
    }
}
