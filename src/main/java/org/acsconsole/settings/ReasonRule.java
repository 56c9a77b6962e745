package org.acsconsole.settings;

import org.acsconsole.json.Keyword;

/** A reason rule says whether what destroys in a profile needs a reason. */
enum ReasonRule implements Keyword {
    OPTIONAL,
    REQUIRED
}
