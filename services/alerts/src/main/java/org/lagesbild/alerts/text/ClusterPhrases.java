package org.lagesbild.alerts.text;

import org.lagesbild.risk.evaluation.Cluster;

/** What is said of neighbouring areas that are unusual together; each sentence is whole. */
interface ClusterPhrases {

    /** How many areas, and which with how many reports. */
    String areas(Cluster cluster);

    /** How many together, in which time. */
    String counted(Cluster cluster, int day);

    String expected(Cluster cluster);

    /** How often chance brings anything of that kind, and how much was looked at. */
    String chance(Cluster cluster);
}
