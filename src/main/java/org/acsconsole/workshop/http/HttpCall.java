package org.acsconsole.workshop.http;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param method in capitals, as sent
 * @param rawTarget path and query as sent, not decoded: signatures are made over it
 * @param headers looked up without regard to case
 * @param content the body, which is read when it is asked for
 * @param peer where it came from
 * @param checked what was found out about the signature, once it was checked; to be asked for before the answer is sent
 */
public record HttpCall(
        String method,
        String rawTarget,
        Headers headers,
        Content content,
        Peer peer,
        AtomicReference<@Nullable Supplier<CheckedSignature>> checked) {

    /**
     * Where a request came from, as its connection says, whatever its headers say.
     *
     * @param address empty if it is not known
     * @param local whether it came from this computer by loopback
     */
    public record Peer(String address, boolean local) {}

    /** The body of a request: of a sender who is not known yet no long one is kept. */
    public interface Content {
        /** All of it; for a sender who is known. */
        byte[] whole();

        /** All of it if it is short, as anybody may send it; else empty. */
        Optional<byte[]> ifShort();

        /** A body that was read already. */
        static Content of(byte[] bytes) {
            return new Content() {
                @Override
                public byte[] whole() {
                    return bytes;
                }

                @Override
                public Optional<byte[]> ifShort() {
                    return Optional.of(bytes);
                }
            };
        }
    }

    /** The headers of a request. */
    public interface Headers {
        /** The first value of the header, or null. */
        @Nullable
        String get(String name);
    }

    public HttpCall(String method, String rawTarget, Headers headers, byte[] body) {
        this(method, rawTarget, headers, Content.of(body), new Peer("", true), new AtomicReference<>());
    }

    /** Whether it came from this computer by loopback. */
    public boolean local() {
        return peer.local();
    }

    /** All of the body; for a sender who is known. */
    public byte[] body() {
        return content.whole();
    }

    /** All of the body of whoever sends, or the refusal of one that is long. */
    public byte[] shortBody() {
        return content.ifShort().orElseThrow(() -> new Refusal(413, "RequestEntityTooLarge", "The body is too large."));
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
