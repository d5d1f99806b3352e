package org.lagesbild.publisher.guard;

import java.util.List;
import org.lagesbild.privacy.guard.Finding;

/** Findings as people and files are told them: {@code area.unknown}, {@code guard.personnummer /area}. */
public final class Told {

    private Told() {}

    public static List<String> of(List<Finding> findings) {
        return findings.stream().map(Told::of).distinct().toList();
    }

    /** A code that is about one field alone says which by itself. */
    private static String of(Finding finding) {
        String code = finding.code().code();
        return finding.field().equals(finding.code().field()) ? code : code + " " + finding.pointer();
    }
}
