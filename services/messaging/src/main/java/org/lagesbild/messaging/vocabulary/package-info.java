/** The closed vocabularies of the contract, read from the schemas module: taxonomy, areas, mappings. */
@NullMarked
package org.lagesbild.messaging.vocabulary;

import org.jspecify.annotations.NullMarked;
