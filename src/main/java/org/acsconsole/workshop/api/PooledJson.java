package org.acsconsole.workshop.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/** JSON whose buffers are shared by all threads: those of a request's own thread would serve that one request. */
final class PooledJson {

    private PooledJson() {}

    static JsonFactory factory() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build();
    }
}
