/** What subscriptions have still to be sent, and how far they have been served. */
@NullMarked
package org.lagesbild.messaging.delivery;

import org.jspecify.annotations.NullMarked;
