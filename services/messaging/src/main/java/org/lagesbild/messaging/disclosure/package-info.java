/**
 * Who reads what of the exact views: one function for every output, be it REST, list, stream, page, webhook, export or
 * alert.
 *
 * <p><b>Nothing else follows.</b> Take a reader who lacks some categories, and two worlds that differ in events of those
 * categories alone. {@link org.lagesbild.messaging.disclosure.Disclosure#view} gives the same in both, because:
 *
 * <ol>
 *   <li>a cell is told where its category is granted, or its group; it counts events of that category (or group) alone;
 *   <li>what sums over a group is told where the grant names the group, and what sums over everything (when a number last
 *       moved, how often and why) where it names {@code *}. That the parts happen to cover the sum is not enough: the next
 *       version of the taxonomy may add a part;
 *   <li>an area without a view is told like one in which nothing readable happened: else the first unreadable event of an
 *       area would show by the view being there;
 *   <li>of a feed everybody is told whether it is alive, since silence is not safety, but not on which day it was last
 *       heard: with a feed that is never heard but when something happens, that day is an incident's.
 * </ol>
 *
 * <p>Whatever a reader works out from answers that are the same in both worlds is the same in both: differences between
 * areas, windows, a period and the one before, a day and the next, two outputs, or two readers who tell each other. So
 * there is no list of attacks to keep. One thing remains, on purpose: that a feed which publishes several categories is
 * alive tells that it published something or sent a sign of life.
 *
 * <p>An output keeps this promise as long as it is made of a {@link org.lagesbild.messaging.disclosure.DisclosedView} and
 * of nothing else that the exact view decides: neither its record's position, time or size, nor the order in which views
 * changed, nor that something was sent at all.
 *
 * <p>An alert is told where its area and category are ({@link org.lagesbild.messaging.disclosure.AlertDisclosure}), without
 * what says something of others: over how many series chance was measured, how many were held back, and which episode of
 * the municipality it belongs to where that one may not be read. Whoever may not read that one is sent the alert like any
 * other, since that it is not sent would tell. One thing remains, on purpose: chance and the week's budget are shared by
 * all categories, so that in a week with many alarms a weak one is said later, or not at all.
 *
 * <p>Of a midnight's tests and scores a reader is told those of his categories
 * ({@link org.lagesbild.messaging.disclosure.EvaluationDisclosure}), each of which follows from its own category alone, in
 * this area and beside others. That a municipality's evaluation was said again, how many series it has, and whether an area
 * has three incidents follow from all categories, and are told by his own or not at all.
 *
 * <p>A report of scope {@code OWN} never gets here, because it makes no change and so no view; what became of a single
 * incident is told to its own partner alone, by the gateway, which looks up nothing but the caller's own ids.
 */
@NullMarked
package org.lagesbild.messaging.disclosure;

import org.jspecify.annotations.NullMarked;
