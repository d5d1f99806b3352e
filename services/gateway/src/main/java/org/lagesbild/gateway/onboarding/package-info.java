/** Why a partner's feed may be: asked before anything of it is read. */
@NullMarked
package org.lagesbild.gateway.onboarding;

import org.jspecify.annotations.NullMarked;
