/** Tests of the audit's chains. */
@NullMarked
package org.lagesbild.messaging.audit;

import org.jspecify.annotations.NullMarked;
