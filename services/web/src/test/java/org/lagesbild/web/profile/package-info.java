@NullMarked
package org.lagesbild.web.profile;

import org.jspecify.annotations.NullMarked;
