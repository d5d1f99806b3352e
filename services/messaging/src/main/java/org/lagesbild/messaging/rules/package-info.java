/** The rules that every report must pass: at the gateway, and again in the intake. */
@NullMarked
package org.lagesbild.messaging.rules;

import org.jspecify.annotations.NullMarked;
