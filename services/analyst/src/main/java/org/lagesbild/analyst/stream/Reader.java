package org.lagesbild.analyst.stream;

import java.util.Set;
import org.lagesbild.analyst.rights.Visibility;
import org.lagesbild.analyst.view.Detail;
import org.lagesbild.messaging.enrolment.Enrolment;

/**
 * Who listens, and to what.
 *
 * @param wanted the areas that were asked for and may be seen
 */
record Reader(Enrolment enrolment, Visibility rights, Set<String> wanted, Detail detail) {}
