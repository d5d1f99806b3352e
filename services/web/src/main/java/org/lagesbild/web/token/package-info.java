/** Tokens of an OpenID Connect issuer: who signed them, whether they hold, and whose they are. */
@NullMarked
package org.lagesbild.web.token;

import org.jspecify.annotations.NullMarked;
