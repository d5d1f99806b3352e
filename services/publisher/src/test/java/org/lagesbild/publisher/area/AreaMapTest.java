package org.lagesbild.publisher.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaMapTest {

    /** Two squares that share the line x = 18; the western one has a hole. */
    private static final String TWO = """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"regsokod":"0191R002"},"geometry":{"type":"Polygon","coordinates":[
               [[18,59],[19,59],[19,60],[18,60],[18,59]]]}},
             {"type":"Feature","properties":{"regsokod":"0191R001"},"geometry":{"type":"MultiPolygon","coordinates":[[
               [[17,59],[18,59],[18,60],[17,60],[17,59]],[[17.4,59.4],[17.6,59.4],[17.6,59.6],[17.4,59.6],[17.4,59.4]]]]}}]}""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldFindTheAreaThatAPositionLiesIn() {
        AreaMap map = map(TWO);
        assertThat(map.areaOf(new Position(17.1, 59.1))).contains("0191R001");
        assertThat(map.areaOf(new Position(18.9, 59.9))).contains("0191R002");
    }

    @Test
    void shouldFindNoneOutsideInAHoleOrNowhere() {
        AreaMap map = map(TWO);
        assertThat(map.areaOf(new Position(17.5, 59.5))).isEmpty();
        assertThat(map.areaOf(new Position(59.1, 17.1))).isEmpty();
        assertThat(map.areaOf(new Position(Double.NaN, 59.1))).isEmpty();
    }

    @Test
    void shouldGiveABorderToTheFirstCode() {
        assertThat(map(TWO).areaOf(new Position(18, 59.5))).contains("0191R001");
    }

    @Test
    void shouldRefuseAFileThatWouldLeaveHoles() {
        refused("[]", "no GeoJSON FeatureCollection");
        refused("{", "no JSON");
        refused(TWO.replace("0191R002", "Valsta"), "feature 1 of the map has no area code");
        refused(TWO.replace("0191R002", "0191R001"), "feature 2 of the map has the code of an earlier one");
        refused(TWO.replace("MultiPolygon", "Circle"), "feature 2 of the map has no geometry");
        refused(
                "{\"features\":[{\"id\":\"0191\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[17,59]}}]}",
                "feature 1 of the map is no polygon");
    }

    @Test
    void shouldNeverWriteAPosition() {
        assertThat(new Position(17.123, 59.456).toString()).doesNotContain("17", "59");
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> map(text)).isInstanceOf(MapException.class).hasMessageContaining(message);
    }

    private AreaMap map(String text) {
        try {
            return AreaMap.read(Files.writeString(folder.resolve("map.geojson"), text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
