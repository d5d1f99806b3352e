/** Who may do what: the rights file's entries as every service sees them. */
@NullMarked
package org.lagesbild.messaging.enrolment;

import org.jspecify.annotations.NullMarked;
