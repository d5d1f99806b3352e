package org.lagesbild.alerts;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How one process of the episodes runs.
 *
 * @param stateDirectory for checkpoints
 * @param threads stream threads; one partition is never shared by two
 * @param standbys copies of the state in other processes, ready to take over; 0 where there is only one process
 * @param rules the deployment's own; the usual ones where there is none
 */
public record AlertsSettings(String stateDirectory, int threads, int standbys, Optional<Path> rules) {}
