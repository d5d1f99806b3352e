package org.lagesbild.privacy.guard;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that can be wrong with a report, in one place: the code that programs branch on, the field it is about,
 * and what people are told in Swedish and English. Texts never repeat what was sent. Codes are never renamed.
 */
public enum ProblemCode {
    RECORD_UNDECODABLE("record.undecodable", "", "Posten kan inte läsas.", "The record can not be read."),
    RECORD_TOO_LONG("record.tooLong", "", "Posten är för lång.", "The record is too long."),
    TEXT_NOT_UTF8("text.notUtf8", "", "Texten är inte kodad i UTF-8.", "The text is not encoded in UTF-8."),
    BODY_NOT_GZIP("body.notGzip", "", "Innehållet är inte hel gzip.", "The content is not whole gzip."),
    BODY_NOT_AVRO(
            "body.notAvro",
            "",
            "Innehållet är varken en Avro-post med schema-id eller en Avro-fil.",
            "The content is neither an Avro record with a schema id nor an Avro file."),
    AVRO_CODEC(
            "avro.codec",
            "",
            "Avro-filen ska vara opackad eller packad med deflate.",
            "The Avro file must be uncompressed or packed with deflate."),
    SCHEMA_UNKNOWN("schema.unknown", "", "Schemat finns inte i registret.", "The registry has no such schema."),
    SCHEMA_FOREIGN(
            "schema.foreign",
            "",
            "Schemat är inte en version av IncidentReport.",
            "The schema is not a version of IncidentReport."),
    HEADER_UNREADABLE("header.unreadable", "", "Rubrikraden kan inte läsas.", "The header can not be read."),
    COLUMN_UNKNOWN("column.unknown", "", "Kolumnen finns inte.", "There is no such column."),
    COLUMN_REPEATED("column.repeated", "", "Kolumnen finns två gånger.", "The column is there twice."),
    COLUMN_MISSING("column.missing", "", "Kolumnen saknas.", "The column is missing."),
    ROW_WIDTH(
            "row.width",
            "",
            "Raden har inte lika många celler som rubrikraden.",
            "The row has not as many cells as the header."),
    FIELD_UNKNOWN("field.unknown", "", "Fältet finns inte.", "There is no such field."),
    FIELD_MALFORMED("field.malformed", "", "Fältet har fel form.", "The field is malformed."),
    FIELD_RESERVED(
            "field.reserved",
            "",
            "Fältet sätts av mottagaren och får inte anges.",
            "The field is set by the receiver and must be left out."),
    BATCH_REFUSED(
            "batch.refused",
            "",
            "Posten skrevs inte, eftersom en annan i sändningen inte godtogs.",
            "The record was not written, since another of the batch was refused."),
    PARTNER_NOT_ENROLLED(
            "partner.notEnrolled", "", "Avsändaren är inte ansluten.", "The sender is not enrolled as a publisher."),
    PARTNER_NOT_ONBOARDED(
            "partner.notOnboarded",
            "",
            "Avsändarens ändamål, rättsliga grund eller bedömningar är inte antecknade.",
            "The sender's purpose, legal basis or assessments are not on record."),
    PARTNER_SUSPENDED("partner.suspended", "", "Avsändaren är avstängd.", "The sender is suspended."),
    KIND_UNKNOWN("kind.unknown", "kind", "Okänd typ av rapport.", "Unknown kind of report."),
    EVENT_ID_MISSING("eventId.missing", "eventId", "Händelse-id saknas.", "The event id is missing."),
    EVENT_ID_MALFORMED(
            "eventId.malformed",
            "eventId",
            "Händelse-id ska vara en UUID version 4 med gemener.",
            "The event id must be a UUID version 4 in lower case."),
    REVISION_MISSING("revision.missing", "revision", "Revision saknas.", "The revision is missing."),
    REVISION_TOO_LOW(
            "revision.tooLow",
            "revision",
            "Revisionen är för låg: minst 1, och minst 2 för rättelse eller återkallande.",
            "The revision is too low: at least 1, and at least 2 of a correction or retraction."),
    REVISION_TOO_HIGH(
            "revision.tooHigh", "revision", "Revisionen är högst 1000000000.", "The revision is at most 1000000000."),
    CATEGORY_MISSING("category.missing", "category", "Kategori saknas.", "The category is missing."),
    CATEGORY_UNKNOWN("category.unknown", "category", "Kategorin finns inte.", "There is no such category."),
    CATEGORY_NOT_GRANTED(
            "category.notGranted",
            "category",
            "Avsändaren får inte rapportera kategorin.",
            "The sender may not report this category."),
    AREA_MISSING("area.missing", "area", "Område saknas.", "The area is missing."),
    AREA_UNKNOWN("area.unknown", "area", "Området finns inte.", "There is no such area."),
    AREA_NOT_GRANTED(
            "area.notGranted", "area", "Avsändaren får inte rapportera där.", "The sender may not report there."),
    OCCURRED_AT_MISSING("occurredAt.missing", "occurredAt", "Tidpunkt saknas.", "The time is missing."),
    OCCURRED_AT_MALFORMED(
            "occurredAt.malformed",
            "occurredAt",
            "Tidpunkten ska skrivas enligt ISO 8601.",
            "The time must be written by ISO 8601."),
    OCCURRED_AT_FUTURE(
            "occurredAt.future", "occurredAt", "Tidpunkten ligger i framtiden.", "The time lies in the future."),
    PLACE_UNKNOWN("place.unknown", "place", "Platstypen finns inte.", "There is no such kind of place."),
    SEVERITY_UNKNOWN("severity.unknown", "severity", "Allvarsgraden finns inte.", "There is no such severity."),
    ORIGIN_UNKNOWN("origin.unknown", "origin", "Ursprunget finns inte.", "There is no such origin."),
    CERTAINTY_UNKNOWN("certainty.unknown", "certainty", "Säkerheten finns inte.", "There is no such certainty."),
    SCOPE_UNKNOWN("scope.unknown", "scope", "Räckvidden finns inte.", "There is no such scope."),
    LENSES_UNKNOWN("lenses.unknown", "lenses", "Perspektivet finns inte.", "There is no such lens."),
    LENSES_TOO_MANY("lenses.tooMany", "lenses", "Högst åtta perspektiv.", "At most eight lenses."),
    SUBMISSION_ID_MALFORMED(
            "submissionId.malformed",
            "submissionId",
            "Insändnings-id ska vara en UUID version 4 med gemener.",
            "The submission id must be a UUID version 4 in lower case."),
    QUOTA_CATEGORY(
            "quota.category",
            "category",
            "Kvoten för kategorin är slut. Sänd posten igen senare.",
            "The quota of the category is used up. Send the item again later."),
    PARTNER_STOPPED(
            "partner.stopped",
            "",
            "Driften tar inte emot något av avsändaren just nu. Sänd posten igen senare.",
            "The operator takes nothing of the sender in right now. Send the item again later."),
    CATEGORY_STOPPED(
            "category.stopped",
            "category",
            "Driften tar inte emot kategorin just nu. Sänd posten igen senare.",
            "The operator takes nothing of this category in right now. Send the item again later."),
    GUARD_PERSONNUMMER(
            "guard.personnummer", "Det liknar ett personnummer.", "It looks like a personal identity number."),
    GUARD_PNR_SHAPE(
            "guard.pnrShape",
            "Det liknar ett felskrivet personnummer.",
            "It looks like a mistyped personal identity number."),
    GUARD_SAMORDNINGSNUMMER(
            "guard.samordningsnummer", "Det liknar ett samordningsnummer.", "It looks like a coordination number."),
    GUARD_INTERIMSNUMMER(
            "guard.interimsnummer",
            "Det liknar ett interimspersonnummer.",
            "It looks like an interim identity number."),
    GUARD_RESERVNUMMER(
            "guard.reservnummer", "Det liknar ett reservnummer.", "It looks like a reserve identity number."),
    GUARD_ORGANISATIONSNUMMER(
            "guard.organisationsnummer",
            "Det liknar ett organisationsnummer.",
            "It looks like an organisation number."),
    GUARD_PHONE("guard.phone", "Det liknar ett telefonnummer.", "It looks like a telephone number."),
    GUARD_EMAIL("guard.email", "Det liknar en e-postadress.", "It looks like an e-mail address."),
    GUARD_IBAN("guard.iban", "Det liknar ett IBAN.", "It looks like an IBAN."),
    GUARD_BANKGIRO("guard.bankgiro", "Det liknar ett bankgironummer.", "It looks like a bankgiro number."),
    GUARD_PLUSGIRO("guard.plusgiro", "Det liknar ett plusgironummer.", "It looks like a plusgiro number."),
    GUARD_BANK_ACCOUNT("guard.bankAccount", "Det liknar ett kontonummer.", "It looks like an account number."),
    GUARD_CARD("guard.card", "Det liknar ett kortnummer.", "It looks like a card number."),
    GUARD_PLATE("guard.plate", "Det liknar ett registreringsnummer.", "It looks like a number plate."),
    GUARD_IP("guard.ip", "Det liknar en IP-adress.", "It looks like an IP address."),
    GUARD_DEVICE_ID("guard.deviceId", "Det liknar en apparats id.", "It looks like a device's id."),
    GUARD_COORDINATE("guard.coordinate", "Det liknar en koordinat.", "It looks like a coordinate."),
    GUARD_STREET_ADDRESS("guard.streetAddress", "Det liknar en gatuadress.", "It looks like a street address."),
    GUARD_APARTMENT("guard.apartment", "Det liknar en lägenhet.", "It looks like an apartment."),
    GUARD_POSTCODE("guard.postcode", "Det liknar ett postnummer.", "It looks like a postcode."),
    GUARD_PROPERTY("guard.property", "Det liknar en fastighetsbeteckning.", "It looks like a property's designation."),
    GUARD_CASE_NUMBER("guard.caseNumber", "Det liknar ett ärendenummer.", "It looks like a case number."),
    GUARD_DATE_OF_BIRTH("guard.dateOfBirth", "Det liknar ett födelsedatum.", "It looks like a date of birth."),
    GUARD_AGE_EXACT("guard.ageExact", "Det liknar en exakt ålder.", "It looks like an exact age."),
    GUARD_ID_DOCUMENT(
            "guard.idDocument", "Det liknar en id-handlings nummer.", "It looks like an identity document's number."),
    GUARD_URL_OR_HANDLE(
            "guard.urlOrHandle",
            "Det liknar en webbadress eller ett användarnamn.",
            "It looks like a web address or a user name."),
    GUARD_NAME("guard.name", "Det liknar en persons namn.", "It looks like a person's name."),
    GUARD_OVERLONG("guard.overlong", "Texten är för lång för att läsas.", "The text is too long to be read.");

    private static final Map<String, ProblemCode> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(ProblemCode::code, Function.identity()));

    private final String code;
    private final String field;
    private final String sv;
    private final String en;

    ProblemCode(String code, String field, String sv, String en) {
        this.code = code;
        this.field = field;
        this.sv = sv;
        this.en = en;
    }

    /** What the guard found: nothing of it is repeated, and the way to mend it is always the same. */
    ProblemCode(String code, String sv, String en) {
        this(code, "", sv + Mend.SV, en + Mend.EN);
    }

    /** The problem by its code, as receipts carry it; empty where this version does not know it. */
    public static Optional<ProblemCode> parse(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public String code() {
        return code;
    }

    /** The field it is about; empty where it is the whole record. */
    public String field() {
        return field;
    }

    public String sv() {
        return sv;
    }

    public String en() {
        return en;
    }

    /** Whether it is the guard's: something personal, or too long to be read. */
    public boolean guards() {
        return name().startsWith("GUARD_");
    }

    /** Apart, since an enum's constants come before its own. */
    private static final class Mend {
        static final String SV = " Ta bort uppgiften hos er och sänd igen utan den.";
        static final String EN = " Remove it on your side and send it again without.";
    }
}
