/**
 * What people read of an alert, made from its numbers and the vocabularies alone. It compares an area with its own past,
 * says how sure that is, and neither judges a place nor advises anybody.
 */
@NullMarked
package org.lagesbild.alerts.text;

import org.jspecify.annotations.NullMarked;
