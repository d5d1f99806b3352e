package org.lagesbild.embedded.registry.book;

import java.util.List;
import org.lagesbild.messaging.registry.RegistryException;

/** Every way in which the registry says no, with the code and the words Confluent's clients know. */
public final class Refusals {

    private Refusals() {}

    static RegistryException noSubject(String subject) {
        return new RegistryException(40401, "Subject '" + subject + "' not found.");
    }

    static RegistryException noVersion(int version) {
        return new RegistryException(40402, "Version " + version + " not found.");
    }

    static RegistryException noSchema() {
        return new RegistryException(40403, "Schema not found");
    }

    static RegistryException noSchema(int id) {
        return new RegistryException(40403, "Schema " + id + " not found");
    }

    static RegistryException subjectDeleted(String subject) {
        return new RegistryException(
                40404, "Subject '" + subject + "' was soft deleted. Set permanent=true to delete permanently");
    }

    static RegistryException subjectNotDeleted(String subject) {
        return new RegistryException(
                40405, "Subject '" + subject + "' was not deleted first before being permanently deleted");
    }

    static RegistryException versionDeleted(String subject, int version) {
        return new RegistryException(
                40406,
                "Subject '%s' Version %d was soft deleted. Set permanent=true to delete permanently"
                        .formatted(subject, version));
    }

    static RegistryException versionNotDeleted(String subject, int version) {
        return new RegistryException(
                40407,
                "Subject '%s' Version %d was not deleted first before being permanently deleted"
                        .formatted(subject, version));
    }

    static RegistryException noLevel(String subject) {
        return new RegistryException(
                40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryException noMode(String subject) {
        return new RegistryException(40409, "Subject '" + subject + "' does not have subject-level mode configured");
    }

    static RegistryException incompatible(String subject, List<String> problems) {
        return new RegistryException(
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"%s\", details: %s"
                        .formatted(subject, problems));
    }

    static RegistryException emptySchema() {
        return new RegistryException(42201, "Empty schema");
    }

    static RegistryException invalidSchema(Exception cause) {
        return new RegistryException(42201, "Invalid schema, details: " + cause.getMessage(), cause);
    }

    public static RegistryException unsupportedSchema(String what) {
        return new RegistryException(42201, "Invalid schema: " + what + " are not supported");
    }

    public static RegistryException invalidVersion(String version) {
        return new RegistryException(
                42202,
                "The specified version '%s' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\""
                        .formatted(version));
    }

    public static RegistryException invalidLevel() {
        return new RegistryException(
                42203,
                "Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive");
    }

    public static RegistryException invalidMode() {
        return new RegistryException(
                42204, "Invalid mode. Valid values are READWRITE, READONLY, READONLY_OVERRIDE, and IMPORT");
    }

    static RegistryException overrideOfOne() {
        return new RegistryException(42204, "Invalid mode. READONLY_OVERRIDE is for all subjects, not for one");
    }

    static RegistryException notImporting(String subject) {
        return new RegistryException(42205, "Subject " + subject + " is not in import mode");
    }

    static RegistryException notReadWrite(String subject) {
        return new RegistryException(42205, "Subject " + subject + " is in import mode: a schema brings its id there");
    }

    static RegistryException readOnly(String subject) {
        return new RegistryException(
                42205, (subject.isEmpty() ? "The registry" : "Subject " + subject) + " is in read-only mode");
    }

    static RegistryException importOverSubjects() {
        return new RegistryException(42205, "Cannot import since found existing subjects");
    }

    static RegistryException idTaken(int id) {
        return new RegistryException(42205, "Overwrite new schema with id " + id + " is not permitted.");
    }

    static RegistryException versionTaken(String subject, int version) {
        return new RegistryException(
                42205, "Overwrite version %d of subject %s is not permitted.".formatted(version, subject));
    }

    static RegistryException otherId(int known, int wanted) {
        return new RegistryException(
                42207, "Schema already registered with id %d instead of input id %d".formatted(known, wanted));
    }

    public static RegistryException tooLarge(Exception cause) {
        return new RegistryException(42209, "Write failed because schema is too large", cause);
    }

    static RegistryException invalidSubject(String subject) {
        return new RegistryException(42208, "The specified subject '" + subject + "' is not a valid subject.");
    }
}
