/** What people say of episodes. */
@NullMarked
package org.lagesbild.messaging.judgement;

import org.jspecify.annotations.NullMarked;
