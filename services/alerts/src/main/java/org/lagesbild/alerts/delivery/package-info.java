/** Who is sent what and when: a lane for each subscription, none of which waits for another. */
@NullMarked
package org.lagesbild.alerts.delivery;

import org.jspecify.annotations.NullMarked;
