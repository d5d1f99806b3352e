/** What a deployment alarms on: a file that people write, review and keep under version control. */
@NullMarked
package org.lagesbild.alerts.rule;

import org.jspecify.annotations.NullMarked;
