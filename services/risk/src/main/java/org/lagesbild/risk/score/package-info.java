/**
 * Three numbers of an area, each with the terms it is made of: how high (level), how much more than usual (change), how
 * many kinds of partner see it (corroboration); and a sort key of them. Crime harm and other concern are never added.
 */
@NullMarked
package org.lagesbild.risk.score;

import org.jspecify.annotations.NullMarked;
