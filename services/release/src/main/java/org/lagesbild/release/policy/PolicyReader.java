package org.lagesbild.release.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.policy.Cells;
import org.lagesbild.privacy.policy.Display;
import org.lagesbild.privacy.policy.Family;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.policy.Least;
import org.lagesbild.privacy.policy.ReleasePolicy;
import org.lagesbild.privacy.policy.Step;
import org.lagesbild.privacy.policy.TierRules;
import org.lagesbild.privacy.policy.ViewRule;

/** Reads the versions of a policy and the profiles that they name; whether they may be used is not asked here. */
final class PolicyReader {

    private static final Pattern WINDOW = Pattern.compile("([1-9]\\d{0,2})d");
    private static final Map<String, Integer> HALVINGS = Map.of("1/2", 1, "1/4", 2, "1/8", 3);
    private static final TierRules NO_TIER = new TierRules("", List.of(), new Display(1, 0, false, 0));

    private final List<String> faults;

    PolicyReader(List<String> faults) {
        this.faults = faults;
    }

    List<ReleasePolicy> read(Object tree) {
        Fields file = new Fields("", tree, faults);
        Fields profiles = file.under("profiles");
        Map<String, Fields> byName = new LinkedHashMap<>();
        profiles.names().forEach(name -> byName.put(name, profiles.under(name)));
        List<ReleasePolicy> versions = new ArrayList<>();
        for (Fields each : file.each("versions")) {
            versions.add(version(each, byName));
        }
        byName.keySet().stream()
                .filter(name -> versions.stream().noneMatch(each -> names(each, name)))
                .forEach(name -> faults.add("profiles." + name + ": no version names it"));
        file.done();
        return versions;
    }

    private static boolean names(ReleasePolicy policy, String profile) {
        return policy.partner().profile().equals(profile)
                || policy.open().profile().equals(profile);
    }

    private ReleasePolicy version(Fields fields, Map<String, Fields> profiles) {
        Fields named = fields.under("families");
        List<Family> families = named.names().stream()
                .map(name -> family(name, named.under(name)))
                .toList();
        ReleasePolicy read = new ReleasePolicy(
                fields.whole("version", null),
                fields.read("fromWeek", PolicyReader::week, null, 0),
                families,
                fields.whole("exposureFloorPersonDays", null),
                fields.read("released", name -> tier(name, profiles, families), null, NO_TIER),
                fields.read("public", name -> tier(name, profiles, families), null, NO_TIER),
                fields.text("dpiaReference", ""));
        fields.done();
        return read;
    }

    private static Family family(String name, Fields fields) {
        Family read = new Family(
                name,
                fields.read("geo", text -> named(GeoLevel.class, text), null, GeoLevel.MUNICIPALITY),
                fields.read("category", text -> named(Cells.class, text), null, Cells.ALL),
                fields.read("step", PolicyReader::step, null, Step.WEEK),
                fields.read("alpha", PolicyReader::halvings, null, 1),
                fields.has("least") ? least(fields.under("least")) : Least.ANY);
        fields.done();
        return read;
    }

    private static Least least(Fields fields) {
        Least read = new Least(fields.whole("areas", 1), fields.whole("parts", 1), fields.text("otherwise", ""));
        fields.done();
        return read;
    }

    private static TierRules tier(String name, Map<String, Fields> profiles, List<Family> families) {
        Fields profile = profiles.get(name);
        if (profile == null) {
            throw new IllegalArgumentException("there is no profile " + name);
        }
        List<ViewRule> views = profile.each("views").stream()
                .map(fields -> view(fields, families))
                .toList();
        Fields shown = profile.under("display");
        Display display = new Display(
                shown.whole("roundTo", 1),
                shown.whole("showBelow", 0),
                shown.read("smallAreasOnly", PolicyReader::yesOrNo, false, false),
                shown.whole("minPopulationForGroups", 0));
        shown.done();
        profile.done();
        return new TierRules(name, views, display);
    }

    private static ViewRule view(Fields fields, List<Family> families) {
        String window = fields.text("window", null);
        GeoLevel level = fields.read("geo", text -> named(GeoLevel.class, text), null, GeoLevel.MUNICIPALITY);
        String family = fields.text("from", null);
        ViewRule read = new ViewRule(
                String.join("-", window, lower(level), cells(family, families)),
                fields.read("window", PolicyReader::days, null, 1),
                level,
                family,
                fields.read("refresh", PolicyReader::step, null, Step.WEEK),
                fields.read("delay", PolicyReader::delay, Duration.ZERO, Duration.ZERO));
        fields.done();
        return read;
    }

    private static String cells(String family, List<Family> families) {
        return families.stream()
                .filter(each -> each.name().equals(family))
                .map(each -> lower(each.cells()))
                .findFirst()
                .orElse(family);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String text) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        throw new IllegalArgumentException("is none of " + lowerNames(type));
    }

    private static String lowerNames(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(PolicyReader::lower).collect(Collectors.joining(", "));
    }

    private static boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("is neither true nor false");
        }
        return text.equals("true");
    }

    private static Step step(String code) {
        for (Step each : Step.values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("is none of PT1H, PT6H, P1D, P7D");
    }

    private static int halvings(String alpha) {
        Integer known = HALVINGS.get(alpha);
        if (known == null) {
            throw new IllegalArgumentException("is none of 1/2, 1/4, 1/8");
        }
        return known;
    }

    private static int days(String window) {
        Matcher days = WINDOW.matcher(window);
        if (!window.equals("24h") && !days.matches()) {
            throw new IllegalArgumentException("is neither 24h nor a number of days such as 28d");
        }
        return window.equals("24h") ? 1 : Integer.parseInt(days.group(1));
    }

    private static Duration delay(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no duration such as P2D", e);
        }
    }

    private static int week(String label) {
        try {
            return Bucket.parse(Step.WEEK, label).week();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no ISO week such as 2026-W49", e);
        }
    }
}
