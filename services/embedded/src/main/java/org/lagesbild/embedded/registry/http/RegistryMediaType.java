package org.lagesbild.embedded.registry.http;

/** The content types the API speaks; the first is what a client gets that accepts anything. */
final class RegistryMediaType {

    static final String V1 = "application/vnd.schemaregistry.v1+json";
    static final String LATEST = "application/vnd.schemaregistry+json";
    static final String JSON = "application/json";
    static final String BYTES = "application/octet-stream";

    private RegistryMediaType() {}
}
