package org.lagesbild.privacy.pii.number;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagesbild.privacy.pii.Boundary;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.Letters;
import org.lagesbild.privacy.pii.View;

/** International account numbers: a country, as many characters as it uses, and mod 97. */
public final class Ibans implements Detector {

    private static final int FEWEST_DIGITS = 8;

    private static final Map<String, Integer> LENGTHS = Stream.of(
                    ("NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20"
                                    + " EE20 KZ20 LT20 LU20 XK20 CH21 HR21 LI21 LV21 BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22"
                                    + " RS22 AE23 GI23 IL23 IQ23 TL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24"
                                    + " PT26 IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28"
                                    + " PL28 SV28 BR29 EG29 PS29 QA29 UA29 JO30 KW30 MU30 MT31 SC31 LC32")
                            .split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));

    @Override
    public void detect(View view, Set<Kind> found) {
        if (view.digits() < FEWEST_DIGITS) {
            return;
        }
        for (int at = 0; at + 4 < view.length(); at++) {
            boolean begins = Letters.isLetter(view.at(at)) && (at == 0 || !Letters.isWordPart(view.at(at - 1)));
            if (begins && isIban(view, at) && !Boundary.isInUuid(view, at, at + 2)) {
                found.add(Kind.IBAN);
                return;
            }
        }
    }

    private static boolean isIban(View view, int from) {
        Integer length = LENGTHS.get(view.lower().substring(from, from + 2).toUpperCase(Locale.ROOT));
        if (length == null) {
            return false;
        }
        StringBuilder iban = new StringBuilder(length);
        boolean gap = false;
        for (int at = from; at < view.length() && iban.length() < length; at++) {
            char c = view.at(at);
            boolean part = c < 0x80 && Letters.isWordPart(c);
            if (!part && (gap || " -.".indexOf(c) < 0)) {
                return false;
            }
            gap = !part;
            if (part) {
                iban.append(Character.toUpperCase(c));
            }
        }
        return iban.length() == length
                && Letters.isDigit(iban.charAt(2))
                && Letters.isDigit(iban.charAt(3))
                && Checks.mod97(iban.toString());
    }
}
