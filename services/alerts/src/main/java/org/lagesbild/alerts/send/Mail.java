package org.lagesbild.alerts.send;

/**
 * One message to one person.
 *
 * @param id the same over all attempts
 * @param language as in {@code sv}
 */
public record Mail(String id, String to, String language, String subject, String text) {}
