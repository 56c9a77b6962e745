package org.acsconsole.identity;

/**
 * A profile with all that a screen needs to work on it. The ledger can be read even where the service cannot be reached.
 *
 * @param serviceClock the clock that the service's tokens live on
 */
public record Workspace(
        Profile profile,
        IdentityController controller,
        Ledger ledger,
        TokenVault vault,
        CompletedSteps steps,
        ServiceClock serviceClock) {

    public Capabilities capabilities() {
        return profile.environment().capabilities();
    }

    /** Whether both work on the same part of the ledger, as a profile does before and after it is connected again. */
    public boolean hasTheBookOf(Workspace other) {
        return profile.ledgerKey().equals(other.profile.ledgerKey());
    }
}
