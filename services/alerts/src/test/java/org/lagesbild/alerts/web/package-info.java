@NullMarked
package org.lagesbild.alerts.web;

import org.jspecify.annotations.NullMarked;
