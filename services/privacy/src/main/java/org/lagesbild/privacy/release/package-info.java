/** What the released and public roles read: functions of released atoms and of nothing else. */
@NullMarked
package org.lagesbild.privacy.release;

import org.jspecify.annotations.NullMarked;
