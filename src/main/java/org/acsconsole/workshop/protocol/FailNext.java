package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The next requests fail.
 *
 * @param count how many are still to come; 0 in a request ends it
 */
@JsonPropertyOrder({"kind", "count"})
public record FailNext(@Range(least = 0, most = 100_000) int count, FaultKind kind) {}
