package org.acsconsole.ledger.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the database is, as {@code jdbc:postgresql://host/database?user=…}.
 *
 * @param url may hold a password, which nobody is shown
 */
record Address(String url) {

    /** What a user may see: no parameters, for a password may be among them, and no credentials before the host. */
    String shown() {
        int parameters = url.indexOf('?');
        String place = parameters < 0 ? url : url.substring(0, parameters);
        return place.replaceFirst("//[^/]*@", "//");
    }

    /** Asked first, for whoever fails to read an address quotes it. */
    boolean isUnderstood() {
        try {
            DriverManager.getDriver(url);
            return true;
        } catch (SQLException noDriverTakesIt) {
            return false;
        }
    }

    @Override
    public String toString() {
        return shown();
    }
}
