package org.lagesbild.gateway.http;

import java.util.List;
import org.lagesbild.gateway.cut.UnreadableBodyException.Reason;
import org.lagesbild.gateway.http.ItemProblem.Texts;
import org.lagesbild.gateway.read.Vocabulary;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.Guard;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.web.problem.Language;

/** Findings as a publisher reads them: pointing into what it sent, in its language, with what would have been right. */
public final class ItemProblems {

    private final Vocabulary vocabulary;

    public ItemProblems(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The reader of one answer. */
    record Reader(Enrolment sender, Language language) {}

    /** Findings about the item that is found under {@code base}, which is empty where the body is the item. */
    List<ItemProblem> of(List<Finding> findings, String base, Reader reader) {
        return findings.stream()
                .map(finding -> of(finding.code(), base + finding.pointer(), reader))
                .toList();
    }

    /** What the ledger's receipt lists, as codes alone. */
    List<ItemProblem> ofCodes(List<String> codes, String base, Reader reader) {
        return codes.stream()
                .map(code -> ProblemCode.parse(code)
                        .map(known -> of(known, base + Finding.of(known).pointer(), reader))
                        .orElseGet(() -> unknown(code, base)))
                .toList();
    }

    /** Why a body could not be read as a whole. */
    List<ItemProblem> ofBody(List<Reason> reasons, Reader reader) {
        return reasons.stream()
                .map(reason -> of(reason.code(), new Finding(reason.code(), reason.field()).pointer(), reader)
                        .inColumn(reason.column()))
                .toList();
    }

    private ItemProblem of(ProblemCode code, String pointer, Reader reader) {
        return new ItemProblem(
                code.code(),
                pointer,
                reader.language().of(code.sv(), code.en()),
                new Texts(code.sv(), code.en()),
                vocabulary.allowed(code, reader.sender()),
                null,
                vocabulary.listedAt(code).orElse(null),
                code.guards() ? Guard.RULE_VERSION : null);
    }

    /** A code that a newer ledger knows. */
    private static ItemProblem unknown(String code, String base) {
        return new ItemProblem(code, base, code, new Texts(code, code), List.of(), null, null, null);
    }
}
