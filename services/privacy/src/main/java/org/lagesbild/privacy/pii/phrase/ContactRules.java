package org.lagesbild.privacy.pii.phrase;

import java.util.List;
import java.util.Set;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.Lookback;
import org.lagesbild.privacy.pii.phrase.Rule.Found;

/** How a person or its device is reached. */
final class ContactRules {

    private static final String GAP = "[ .:=/#-]{0,3}";
    private static final String NUMBER = GAP + "(?:nr|nummer)?" + GAP;
    private static final String AT =
            "(?:[\\[({<]? ?(?:@|%40|&#64;) ?[\\])}>]?|[\\[({<] ?(?:at|a|snabel-?a) ?[\\])}>]|snabel-?a)";
    private static final String DOT = "(?:\\.|[\\[({<] ?(?:\\.|punkt|dot|prick) ?[\\])}>]|punkt|dot)";
    private static final String LOCAL = "[\\p{L}\\d._%+-]+";
    private static final String HOST = "[\\p{L}\\d-]+";
    private static final Set<String> NOT_AN_ADDRESS =
            Set.of("version", "ver", "avsnitt", "punkt", "kap", "kapitel", "release", "build", "stycke", "nr");

    private ContactRules() {}

    static List<Detector> all() {
        return List.of(
                Rule.of(Kind.EMAIL, LOCAL + " ?" + AT + " ?" + HOST + "(?: ?" + DOT + " ?" + HOST + ")+")
                        .cues("@", "%40", "&#64;", "(at", "[at", "{at", "<at", "(a", "[a", "snabel"),
                Rule.of(Kind.EMAIL, LOCAL + "@" + HOST).cues("@"),
                Rule.of(Kind.EMAIL, LOCAL + " at " + HOST + " ?" + DOT + " ?[a-z]{2,10}")
                        .cues(" at "),
                Rule.of(Kind.URL_OR_HANDLE, "(?:[a-z][a-z0-9+.-]{1,15}://|www\\.|mailto:|tel:\\+?\\d)[^ ]+")
                        .signs(":."),
                Rule.of(
                                Kind.URL_OR_HANDLE,
                                "[\\p{L}\\d-]{2,60}\\.(?:se|com|nu|org|net|me|gg|io|tv|info|eu|no|dk|fi|de|app|ly)(?:/[^ ]*)?")
                        .signs("."),
                Rule.of(Kind.URL_OR_HANDLE, "@[\\p{L}\\d_.]{2,30}").cues("@"),
                Rule.of(
                                Kind.URL_OR_HANDLE,
                                "(?:instagram|insta|snapchat|snap|tiktok|facebook|fb|discord|kik|telegram|twitter|skype)"
                                        + "(?:[:=] ?|[ -](?:konto|namn|id|profil)[:= ]{1,2})[\\p{L}\\d_.]{3,30}")
                        .cues(
                                "insta",
                                "snap",
                                "tiktok",
                                "facebook",
                                "fb",
                                "discord",
                                "kik",
                                "tele",
                                "twitter",
                                "skype"),
                Rule.of(
                                Kind.PHONE,
                                "(?:tel|tfn|tlf|phone|mobil|mob|ring|swish|sms)\\p{L}{0,8}" + NUMBER
                                        + "(\\+?\\(?\\d[\\d /()-]{4,20}\\d)")
                        .digits(6)
                        .cues("tel", "tfn", "tlf", "phone", "mob", "ring", "swish", "sms")
                        .where(ContactRules::isDialled),
                Rule.of(Kind.IP, "(\\d{1,3})D(\\d{1,3})D(\\d{1,3})D(\\d{1,3})".replace("D", "[\\[(]?\\.[\\])]?"))
                        .digits(4)
                        .signs(".")
                        .where(ContactRules::isIpv4),
                Rule.of(Kind.IP, "[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}")
                        .digits(1)
                        .signs(":")
                        .where(ContactRules::isIpv6),
                Rule.of(Kind.DEVICE_ID, "[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5,7}").signs(":-"),
                Rule.of(Kind.DEVICE_ID, "[0-9a-f]{4}(?:\\.[0-9a-f]{4}){2}").signs("."),
                Rule.of(
                                Kind.DEVICE_ID,
                                "(?:imei|imsi|iccid|meid|udid|mac)\\p{L}{0,8}" + NUMBER
                                        + "([0-9a-f][0-9a-f /:.-]{9,40})")
                        .digits(8)
                        .cues("imei", "imsi", "iccid", "meid", "udid", "mac")
                        .where(found -> found.digitsIn(1) >= 8));
    }

    /** Not 112, 114 14 or 1177, and no date. */
    private static boolean isDialled(Found found) {
        String dialled = found.group(1);
        boolean date = dialled.length() == 10 && dialled.charAt(4) == '-' && dialled.charAt(7) == '-';
        return found.digitsIn(1) >= 6 && !date;
    }

    private static boolean isIpv4(Found found) {
        for (int octet = 1; octet <= 4; octet++) {
            if (found.number(octet) > 255) {
                return false;
            }
        }
        Lookback before = Lookback.from(found.view(), found.start());
        boolean within = found.start() > 0 && found.view().at(found.start() - 1) == '.';
        return !within && !NOT_AN_ADDRESS.contains(before.lower(found.view()));
    }

    private static boolean isIpv6(Found found) {
        String text = found.group(0);
        String[] groups = text.split(":", -1);
        boolean digit = found.digitsIn(0) > 0;
        int open = text.indexOf("::");
        boolean shortened = open >= 0 && text.indexOf("::", open + 1) < 0 && text.length() > 3;
        return digit && (shortened || groups.length == 8 && !text.startsWith(":") && !text.endsWith(":"));
    }
}
