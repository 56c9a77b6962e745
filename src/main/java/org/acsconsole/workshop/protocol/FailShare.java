package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A share of the requests fails.
 *
 * @param percent 1 to 100; 0 in a request ends it
 */
@JsonPropertyOrder({"kind", "percent"})
public record FailShare(@Range(least = 0, most = 100) int percent, FaultKind kind) {}
