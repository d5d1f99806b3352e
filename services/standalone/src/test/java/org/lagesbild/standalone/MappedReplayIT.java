package org.lagesbild.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another country's incidents, by a mapping file and a catalogue of areas that has nothing Swedish: in a process of its own,
 * since a process knows one catalogue.
 */
final class MappedReplayIT {

    private static final String MAPPING = """
            zone: America/Chicago
            columns: {id: no, partner: service, code: what, occurredAt: happened, receivedAt: logged, area: town}
            elsewhere: "17"
            partners:
              Fire: {id: fire, sector: RESCUE, area: "17"}
              Police: {id: police, sector: POLICE, area: "17"}
            codes: codes.csv
            """;
    private static final String ROWS = """
            no,service,what,happened,logged,town
            1,Fire,FIRE,%1$s 10:00,%1$s 10:10,SPRINGFIELD
            2,Fire,FIRE,%1$s 15:30,%1$s 15:40,SPRINGFIELD
            3,Fire,FIRE,%1$s 19:30,%1$s 19:40,SPRINGFIELD
            4,Police,CRASH,%1$s 19:30,%1$s 19:45,SHELBYVILLE
            5,Police,CRASH,%1$s 19:35,%1$s 19:46,ON THE ROAD
            3,Fire,DRILL,%1$s 19:30,%1$s 20:00,SPRINGFIELD
            6,Fire,FIRE,%2$s 10:00,%2$s 10:10,SHELBYVILLE
            """;
    /** Some days ago, since the clock goes on from there to now, hour by hour. */
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(5);

    private static final Instant END =
            DAY.plusDays(2).atStartOfDay(ZoneId.of("Europe/Stockholm")).toInstant();

    @TempDir
    private Path folder = Path.of("");

    private List<String> told = List.of();
    private @Nullable Process house;

    @AfterEach
    void close() throws InterruptedException {
        Process started = house;
        if (started != null) {
            started.destroy();
            if (!started.waitFor(30, TimeUnit.SECONDS)) {
                started.destroyForcibly();
            }
        }
    }

    @Test
    void shouldCountAnotherCountrysIncidentsInItsOwnAreas() throws IOException {
        Path areas = Files.createDirectory(folder.resolve("areas"));
        write("areas/areas.csv", """
                code;name;level;parent;edition;population;populationYear;inferred
                00;United States;riket;;2020;0;0;false
                17;Green County;county;00;2020;0;0;false
                1701;Springfield;municipality;17;2020;0;0;false
                1702;Shelbyville;municipality;17;2020;0;0;false
                """);
        write("codes.csv", """
                code,category,origin
                FIRE,FIRE_BUILDING,PUBLIC
                CRASH,TRAFFIC_ACCIDENT,PUBLIC
                DRILL,-,
                """);
        start(areas, write("mapping.yaml", MAPPING), write("calls.csv", ROWS.formatted(DAY, DAY.plusDays(1))));

        assertThat(told)
                .contains("key fire publisher " + key("fire"), "key police publisher " + key("police"))
                .noneMatch(line -> line.startsWith("key kommunen"));
        assertThat(count("1701", 7)).as("the third was a drill").isEqualTo(2);
        assertThat(count("1701", 1)).as("the day began in the afternoon there").isZero();
        assertThat(count("1702", 1)).isEqualTo(2);
        assertThat(count("17", 1)).as("what is in no town is in the county").isEqualTo(3);
        assertThat(count("17", 7)).isEqualTo(5);
        assertThat(view("1702").path("cells").findValuesAsText("category"))
                .containsExactlyInAnyOrder("FIRE_BUILDING", "TRAFFIC_ACCIDENT");
        assertThat(get("/v1/areas/0191/view").path("status").asInt())
                .as("there is no Sigtuna")
                .isEqualTo(404);
    }

    /** Of the last so many days before the midnight after all of it. */
    private int count(String area, int days) throws IOException {
        return view(area)
                .path("windows")
                .path(days == 1 ? 0 : 1)
                .path("current")
                .path("count")
                .asInt(-1);
    }

    private JsonNode view(String area) throws IOException {
        return get("/v1/areas/" + area + "/view?asOf=" + END);
    }

    private JsonNode get(String path) throws IOException {
        URI uri = URI.create(word("page and API", 3) + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + key("samordnare"))
                .build();
        try {
            return new ObjectMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String key(String principal) {
        return told.stream()
                .filter(line -> line.startsWith("key " + principal + " "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    private String word(String begin, int at) {
        return told.stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.split("\\s+")[at])
                .findFirst()
                .orElseThrow();
    }

    /** Returns when it has told its keys and the run is over. */
    private void start(Path areas, Path mapping, Path rows) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path").replace(":", File.pathSeparator),
                Standalone.class.getName(),
                "--data=" + folder.resolve("data"),
                "--http-port=" + freePort(),
                "--kafka-port=" + freePort(),
                "--registry-port=" + freePort(),
                "--replay",
                mapping.toString(),
                rows.toString());
        command.environment().put("LAGESBILD_AREAS", areas.toString());
        Path output = folder.resolve("told");
        house = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Awaitility.await("the run is over").atMost(Duration.ofMinutes(5)).untilAsserted(() -> {
            told = Files.readAllLines(output);
            assertThat(told).anyMatch(line -> line.startsWith("sign in")).anyMatch(line -> line.startsWith("COUNTED"));
        });
        Awaitility.await("the midnight after it")
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(count("17", 7)).isEqualTo(5));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
