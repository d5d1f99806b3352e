package org.lagesbild.analyst.stream;

import java.util.Set;
import org.lagesbild.analyst.view.Detail;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.web.stream.Guest;

/**
 * Who listens, and to what.
 *
 * @param guest who it is, as the door and the audit know it
 * @param rights what may be told
 * @param wanted the areas that were asked for and may be seen
 */
record Reader(Guest guest, Disclosure rights, Set<String> wanted, Detail detail) {}
