package org.lagesbild.embedded.registry.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** A refusal; clients branch on the code. */
@Serdeable
record ErrorBody(@JsonProperty("error_code") int errorCode, String message) {}
