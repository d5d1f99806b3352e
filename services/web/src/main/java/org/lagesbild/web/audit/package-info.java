/** What operators do, who signs in, and what callers read or are refused, put on record in Kafka; never what was in it. */
@NullMarked
package org.lagesbild.web.audit;

import org.jspecify.annotations.NullMarked;
