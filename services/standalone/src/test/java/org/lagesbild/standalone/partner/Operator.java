package org.lagesbild.standalone.partner;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagesbild.standalone.Running;

/** Somebody with a terminal and the operator's key. */
final class Operator {

    private static final Pattern KEY = Pattern.compile("(?m)^key \\S+ publisher (\\S+)$");
    private static final String[] ONBOARDING = {
        "--purpose", "Gemensam lägesbild",
        "--legal-basis", "Lag (2023:196)",
        "--authority", "Sigtuna kommun",
        "--dpia", "KS 2026-12",
        "--secrecy", "KS 2026-13",
        "--retention", "430 dagar"
    };

    private final Path data;
    private final Running house;
    private String out = "";
    private String err = "";

    Operator(Path data, Running house) {
        this.data = data;
        this.house = house;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    /** The key that the last command printed. */
    String key() {
        Matcher key = KEY.matcher(out);
        return key.find() ? key.group(1) : "";
    }

    int add(String id, String... more) {
        List<String> arguments = new ArrayList<>(List.of("add", id, "--sector", "HOUSING", "--area", "0191"));
        arguments.addAll(List.of(ONBOARDING));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString(), "--bootstrap", house.kafka(), "--registry", house.registry()));
        StringWriter printed = new StringWriter();
        StringWriter failed = new StringWriter();
        int code = PartnerMain.commandLine(Clock.systemUTC())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(failed, true))
                .execute(all.toArray(String[]::new));
        out = printed.toString();
        err = failed.toString();
        return code;
    }
}
