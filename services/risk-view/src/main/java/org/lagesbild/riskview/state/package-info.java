/** What the views keep between records, and how it is laid out in Kafka's stores. */
@NullMarked
package org.lagesbild.riskview.state;

import org.jspecify.annotations.NullMarked;
