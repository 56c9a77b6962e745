package org.acsconsole.identity;

/** What the items of a job do; all do the same. */
public enum JobKind {
    CREATE,
    CREATE_WITH_TOKEN,
    ISSUE,
    REVOKE,
    DELETE,
    CLEAN_UP,
    FORGET,
    ADD,
    EDIT;

    /** What the activity rows call it. */
    public Operation operation() {
        return switch (this) {
            case CREATE -> Operation.CREATE;
            case CREATE_WITH_TOKEN -> Operation.CREATE_WITH_TOKEN;
            case ISSUE -> Operation.ISSUE;
            case REVOKE -> Operation.REVOKE;
            case DELETE, CLEAN_UP -> Operation.DELETE;
            case FORGET -> Operation.FORGET;
            case ADD -> Operation.ADD;
            case EDIT -> Operation.EDIT;
        };
    }

    /** Whether its identities are yet to come into the ledger. */
    boolean bringsIdentities() {
        return this == CREATE || this == CREATE_WITH_TOKEN || this == ADD;
    }

    /** Whether only the resource that owns an identity can do it. */
    boolean isOfResource() {
        return this == ISSUE || this == REVOKE || this == DELETE || this == CLEAN_UP;
    }

    /** The kind of a job of such commands. */
    public static JobKind of(Command command) {
        return switch (command) {
            case Command.Create create -> CREATE;
            case Command.CreateWithToken create -> CREATE_WITH_TOKEN;
            case Command.Issue issue -> ISSUE;
            case Command.Revoke revoke -> REVOKE;
            case Command.Delete delete -> DELETE;
            case Command.CleanUp cleanUp -> CLEAN_UP;
            case Command.Forget forget -> FORGET;
            case Command.Add add -> ADD;
            case Command.Edit edit -> EDIT;
            case Command.Try trial -> throw new IllegalArgumentException("a token is tried by itself");
            case Command.Exchange exchange -> throw new IllegalArgumentException("a token is exchanged by itself");
        };
    }
}
