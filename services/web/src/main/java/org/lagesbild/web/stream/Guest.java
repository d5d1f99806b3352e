package org.lagesbild.web.stream;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Who listens, as the door and the audit know it.
 *
 * @param admitted whether the credentials still hold and still grant the same
 * @param told hears of each area of which something was sent
 */
public record Guest(String principal, BooleanSupplier admitted, Consumer<String> told) {}
