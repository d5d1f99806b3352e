/** Local hours, days and ISO weeks of Europe/Stockholm, as plain integers. */
@NullMarked
package org.lagesbild.risk.time;

import org.jspecify.annotations.NullMarked;
