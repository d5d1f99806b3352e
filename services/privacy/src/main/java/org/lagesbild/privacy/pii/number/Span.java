package org.lagesbild.privacy.pii.number;

import java.util.function.Consumer;
import org.lagesbild.privacy.pii.Boundary;
import org.lagesbild.privacy.pii.DigitRuns;
import org.lagesbild.privacy.pii.Letters;
import org.lagesbild.privacy.pii.View;

/**
 * Digits that may be one number: whole runs of them, with at most four other signs and no letter between two runs.
 *
 * @param first its first run
 * @param last its last run
 */
record Span(View view, int first, int last, String digits) {

    /** As many digits as the longest number has: a card's. */
    static final int MOST_DIGITS = 19;

    private static final int WIDEST_GAP = 4;

    /** All spans of the text; their number grows with the text, not with its square. */
    static void each(View view, Consumer<Span> reader) {
        DigitRuns runs = view.runs();
        StringBuilder digits = new StringBuilder(MOST_DIGITS);
        for (int first = 0; first < runs.size(); first++) {
            digits.setLength(0);
            for (int last = first; last < runs.size(); last++) {
                int length = runs.end(last) - runs.start(last);
                if (digits.length() + length > MOST_DIGITS || last > first && !isGap(view, last)) {
                    break;
                }
                digits.append(view.text(), runs.start(last), runs.end(last));
                reader.accept(new Span(view, first, last, digits.toString()));
            }
        }
    }

    private static boolean isGap(View view, int run) {
        int from = view.runs().end(run - 1);
        int to = view.runs().start(run);
        if (to - from > WIDEST_GAP) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (Letters.isLetter(view.at(at))) {
                return false;
            }
        }
        return true;
    }

    int start() {
        return view.runs().start(first);
    }

    int end() {
        return view.runs().end(last);
    }

    int size() {
        return digits.length();
    }

    boolean isOneRun() {
        return first == last;
    }

    /** Stands alone: no letter or digit beside it, and not in a UUID. */
    boolean isFree() {
        return Boundary.isOpen(view, start(), end()) && !Boundary.isInUuid(view, start(), end());
    }

    /** What stands before the nth digit: empty inside a run. */
    String gapBefore(int digit) {
        int passed = 0;
        for (int run = first; run < last; run++) {
            passed += view.runs().end(run) - view.runs().start(run);
            if (passed == digit) {
                return view.text()
                        .subSequence(view.runs().end(run), view.runs().start(run + 1))
                        .toString();
            }
        }
        return "";
    }

    /** Whether only these signs stand between its runs. */
    boolean isJoinedBy(String signs) {
        for (int run = first; run < last; run++) {
            for (int at = view.runs().end(run); at < view.runs().start(run + 1); at++) {
                if (signs.indexOf(view.at(at)) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    int lengthOfFirstRun() {
        return view.runs().end(first) - view.runs().start(first);
    }

    /** Whether this text, in lower case, stands right before it or before one blank. */
    boolean follows(String lower) {
        int end = start();
        end -= end > 0 && view.at(end - 1) == ' ' ? 1 : 0;
        int from = end - lower.length();
        return view.lower().startsWith(lower, from) && (from == 0 || !Letters.isWordPart(view.at(from - 1)));
    }
}
