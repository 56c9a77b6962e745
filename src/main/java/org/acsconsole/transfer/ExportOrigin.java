package org.acsconsole.transfer;

import java.time.Instant;
import org.acsconsole.identity.EventMark;
import org.jspecify.annotations.Nullable;

/**
 * Where exported rows come from.
 *
 * @param exported when the export was begun
 * @param profile the profile's name
 * @param resource the resource's GUID; null while it is not known
 * @param newest the end of the ledger's chain of events before the rows were read: whoever keeps the file can show later that nothing
 *     before it was changed
 */
public record ExportOrigin(
        Instant exported, String profile, @Nullable String resource, EventMark newest) {}
