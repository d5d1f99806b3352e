/** What people say of episodes, and how often each rule was right by that. */
@NullMarked
package org.lagesbild.alerts.judgement;

import org.jspecify.annotations.NullMarked;
