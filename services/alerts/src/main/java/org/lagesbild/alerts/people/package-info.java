/** What people may do with alerts rests on: the topics they write to, and who may do what. */
@NullMarked
package org.lagesbild.alerts.people;

import org.jspecify.annotations.NullMarked;
