package org.acsconsole.workshop.join;

/** Why somebody has not joined. */
public enum JoinProblem {
    /** Others cannot connect, or not any more. */
    CLOSED(403, "join.problem.closed"),
    /** A page of another site sent the form. */
    OTHER_SITE(403, "join.problem.other-site"),
    WRONG_CODE(403, "join.problem.code"),
    WRONG_TOKEN(403, "join.problem.token"),
    TOO_MANY(429, "join.problem.too-many"),
    ODD_NAME(400, "join.problem.name"),
    TAKEN(409, "join.problem.taken"),
    FULL(409, "join.problem.full");

    private final int status;
    private final String key;

    JoinProblem(int status, String key) {
        this.status = status;
        this.key = key;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    String key() {
        return key;
    }
}
