/** The control protocol under {@code /_workshop/}: the records that the service and its clients exchange as JSON. */
@NullMarked
package org.acsconsole.workshop.protocol;

import org.jspecify.annotations.NullMarked;
