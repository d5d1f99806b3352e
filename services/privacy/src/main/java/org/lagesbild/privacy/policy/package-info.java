/** What is released, how fine, and what is promised about it: plain records, and the rules that refuse a bad one. */
@NullMarked
package org.lagesbild.privacy.policy;

import org.jspecify.annotations.NullMarked;
