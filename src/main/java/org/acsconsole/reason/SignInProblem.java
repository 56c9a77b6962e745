package org.acsconsole.reason;

/** A sign-in problem is a reason why Microsoft Entra ID gave no token. */
public enum SignInProblem implements ProblemCode {
    WRONG_SECRET,
    SECRET_EXPIRED,
    /** The authority does not know the certificate. */
    WRONG_CERTIFICATE,
    /** Takes the file of the certificate. */
    CERTIFICATE_UNUSABLE(1),
    /** Takes the tenant. */
    UNKNOWN_TENANT(1),
    /** Takes the application. */
    UNKNOWN_APPLICATION(1),
    /** The application may not sign in without a secret, as a device code and a browser need it. */
    NOT_A_PUBLIC_CLIENT,
    CONSENT_NEEDED,
    /** The tenant asks for more than the sign-in gave, such as a second factor or a known device. */
    POLICY_NOT_MET,
    DECLINED,
    CODE_EXPIRED,
    NOT_FINISHED_IN_TIME,
    NO_BROWSER,
    CLI_NOT_INSTALLED,
    CLI_NOT_SIGNED_IN,
    NO_MANAGED_IDENTITY,
    /** None of the chain's ways to sign in is set up here. */
    NOTHING_SET_UP,
    /** This computer's clock is so far off that the authority refuses what it signs. */
    CLOCK_OFF,
    /** The resource refused the token that the authority gave. */
    TOKEN_REFUSED,
    /** Takes the authority's code. */
    REFUSED(1),
    UNTOLD;

    private final int blanks;

    SignInProblem() {
        this(0);
    }

    SignInProblem(int blanks) {
        this.blanks = blanks;
    }

    @Override
    public int blanks() {
        return blanks;
    }
}
