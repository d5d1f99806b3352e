/** The ledger as a store: what each submission, tick and enrolment does to it, and what follows from that. */
@NullMarked
package org.lagesbild.intake.ledger;

import org.jspecify.annotations.NullMarked;
