package org.lagesbild.release;

import java.nio.file.Path;
import org.lagesbild.privacy.policy.PolicyBook;

/**
 * How one process of the release runs.
 *
 * @param stateDirectory for checkpoints
 * @param threads stream threads; one partition is never shared by two
 * @param standbys copies of the state in other processes, ready to take over; 0 where there is only one process
 * @param policies what is released, in all its versions
 * @param keyFile this instance's own; never copied, never backed up
 */
public record ReleaseSettings(String stateDirectory, int threads, int standbys, PolicyBook policies, Path keyFile) {}
