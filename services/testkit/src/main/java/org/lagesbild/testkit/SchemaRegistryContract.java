package org.lagesbild.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.registry.RegisteredSchema;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.registry.SchemaRegistry;

/** What every implementation of the port must do, in whichever module it lies; each test has a subject of its own. */
public abstract class SchemaRegistryContract {

    private static final String ONE_FIELD = """
            {"type":"record","name":"Thing","namespace":"test","fields":[
              {"name":"a","type":{"type":"string","x-pattern":"^[a-z]+$"},"default":"x"}]}""";
    private static final String TWO_FIELDS = """
            {"type":"record","name":"Thing","namespace":"test","fields":[
              {"name":"a","type":{"type":"string","x-pattern":"^[a-z]+$"},"default":"x"},
              {"name":"b","type":"long","default":0}]}""";
    private static final String NO_DEFAULT = """
            {"type":"record","name":"Thing","namespace":"test","fields":[
              {"name":"a","type":"string","default":"x"},{"name":"c","type":"long"}]}""";

    private final String subject = KafkaCluster.name("thing") + "-value";

    /** Returns the implementation under test, over a registry whose global level is FULL_TRANSITIVE. */
    protected abstract SchemaRegistry registry();

    @Test
    void shouldGiveTheSameIdForTheSameSchemaInEverySubject() {
        int id = registry().register(subject, ONE_FIELD);
        assertThat(registry().register(subject, ONE_FIELD)).isEqualTo(id);
        assertThat(registry().register(KafkaCluster.name("other"), ONE_FIELD)).isEqualTo(id);
        assertThat(registry().register(subject, TWO_FIELDS)).isNotEqualTo(id);
    }

    @Test
    void shouldReturnTheSchemaByIdWithItsAttributes() {
        int id = registry().register(subject, ONE_FIELD);
        Schema returned = new Schema.Parser().parse(registry().byId(id));
        assertThat(returned).isEqualTo(new Schema.Parser().parse(ONE_FIELD));
        assertThat(returned.getField("a").schema().getProp("x-pattern")).isEqualTo("^[a-z]+$");
    }

    @Test
    void shouldReturnTheNewestVersion() {
        registry().register(subject, ONE_FIELD);
        int id = registry().register(subject, TWO_FIELDS);
        RegisteredSchema latest = registry().latest(subject);
        assertThat(latest.version()).isEqualTo(2);
        assertThat(latest.id()).isEqualTo(id);
        assertThat(latest.subject()).isEqualTo(subject);
        assertThat(latest.schema()).isEqualTo(registry().byId(id));
    }

    @Test
    void shouldRefuseAnIncompatibleChange() {
        registry().register(subject, ONE_FIELD);
        assertThat(registry().compatible(subject, TWO_FIELDS)).isTrue();
        assertThat(registry().compatible(subject, NO_DEFAULT)).isFalse();
        assertRefused(409, () -> registry().register(subject, NO_DEFAULT));
        assertThat(registry().latest(subject).version()).isEqualTo(1);
    }

    @Test
    void shouldAcceptAnythingAsAFirstVersion() {
        assertThat(registry().compatible(subject, NO_DEFAULT)).isTrue();
    }

    @Test
    void shouldSayWhatIsNotThere() {
        assertRefused(40401, () -> registry().latest(subject));
        assertRefused(40403, () -> registry().byId(Integer.MAX_VALUE));
    }

    @Test
    void shouldRefuseWhatIsNoSchema() {
        assertRefused(42201, () -> registry().register(subject, "{\"type\":\"nonsense\"}"));
    }

    private static void assertRefused(int code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
