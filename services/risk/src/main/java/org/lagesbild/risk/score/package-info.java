/**
 * Three numbers of an area, each with the terms it is made of: how high (level), how much more than usual (change), how
 * many kinds of partner see it (corroboration); and a sort key of them. Crime harm and other concern are never added.
 *
 * <p>A stream gives {@link org.lagesbild.risk.score.Scoring} what it counts anyway: per area and category the reported
 * incidents by local day, the first day its sources could have told, the forecast per day, per sector the probability of
 * what it saw, and the population ({@link org.lagesbild.risk.score.AreaHistory}). Once a week it estimates and keeps the
 * strengths of each municipality, from areas of one level; each night it scores every area with them. A lethal event
 * weighs no more than a severe one in level and change alike, and is shown as an event of its own.
 */
@NullMarked
package org.lagesbild.risk.score;

import org.jspecify.annotations.NullMarked;
