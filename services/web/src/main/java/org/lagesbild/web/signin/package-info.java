/** How people come in: by the issuer's code flow, or under dev by a key or a link; and how they leave. */
@NullMarked
package org.lagesbild.web.signin;

import org.jspecify.annotations.NullMarked;
