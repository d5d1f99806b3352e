package org.lagesbild.messaging.registry;

import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/** Where a process gets its client for the registry: from the provider on the class path, or else ours. */
public final class SchemaRegistries {

    private SchemaRegistries() {}

    /** Makes the client; fails where the class path offers more than one other, since chance would choose. */
    public static SchemaRegistry open(HttpRegistrySettings settings) {
        return open(settings, SchemaRegistries.class.getClassLoader());
    }

    static SchemaRegistry open(HttpRegistrySettings settings, ClassLoader classPath) {
        List<Provider<SchemaRegistryProvider>> found =
                ServiceLoader.load(SchemaRegistryProvider.class, classPath).stream()
                        .toList();
        if (found.size() > 1) {
            throw new IllegalStateException("more than one registry client on the class path: "
                    + found.stream().map(provider -> provider.type().getName()).toList());
        }
        return found.isEmpty()
                ? new HttpSchemaRegistry(settings)
                : found.get(0).get().create(settings);
    }
}
