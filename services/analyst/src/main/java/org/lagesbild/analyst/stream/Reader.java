package org.lagesbild.analyst.stream;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.lagesbild.analyst.view.Detail;
import org.lagesbild.messaging.disclosure.Disclosure;

/**
 * Who listens, and to what.
 *
 * @param rights what may be told
 * @param wanted the areas that were asked for and may be seen
 * @param admitted whether the credentials still hold and still grant the same
 */
record Reader(String principal, Disclosure rights, Set<String> wanted, Detail detail, BooleanSupplier admitted) {}
