/** What an operator has stopped, as every service sees it. */
@NullMarked
package org.lagesbild.messaging.switches;

import org.jspecify.annotations.NullMarked;
