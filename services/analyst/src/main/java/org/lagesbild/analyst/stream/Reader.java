package org.lagesbild.analyst.stream;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lagesbild.analyst.view.Detail;
import org.lagesbild.messaging.disclosure.Disclosure;

/**
 * Who listens, and to what.
 *
 * @param guest who it is, as the door and the audit know it
 * @param rights what may be told
 * @param wanted the areas that were asked for and may be seen
 */
record Reader(Guest guest, Disclosure rights, Set<String> wanted, Detail detail) {

    /**
     * @param admitted whether the credentials still hold and still grant the same
     * @param told hears of each area of which something was sent
     */
    record Guest(String principal, BooleanSupplier admitted, Consumer<String> told) {}
}
