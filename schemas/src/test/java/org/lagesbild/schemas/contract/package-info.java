/** The contract with partners, checked: what schemas may hold, how they may change, what the vocabularies promise. */
@NullMarked
package org.lagesbild.schemas.contract;

import org.jspecify.annotations.NullMarked;
