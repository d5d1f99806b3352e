package org.lagesbild.testkit;

/** A running broker without authentication and with nothing in it, and how to end it. */
sealed interface TestBroker extends AutoCloseable permits EmbeddedTestBroker, ContainerBroker {

    /** The system property that says where brokers and registries of tests run: {@code containers}, else in this JVM. */
    String WHERE = "testkit.backbone";

    String bootstrapServers();

    @Override
    void close();

    static boolean inContainers() {
        return "containers".equals(System.getProperty(WHERE));
    }

    static TestBroker start() {
        return inContainers() ? ContainerBroker.started() : EmbeddedTestBroker.started();
    }
}
