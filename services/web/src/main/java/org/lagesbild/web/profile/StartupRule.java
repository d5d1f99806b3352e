package org.lagesbild.web.profile;

import java.util.List;

/** One thing that must be right before anything starts. Services add their own as beans. */
public interface StartupRule {

    /** What is wrong, for the person who starts it; empty where nothing is. Never holds a secret. */
    List<String> faults();
}
