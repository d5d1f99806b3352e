/** What operators do, and what callers are refused, put on record in Kafka; never what was sent or read. */
@NullMarked
package org.lagesbild.web.audit;

import org.jspecify.annotations.NullMarked;
