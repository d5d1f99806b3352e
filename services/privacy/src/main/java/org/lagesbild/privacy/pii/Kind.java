package org.lagesbild.privacy.pii;

/** What a text was taken for. It is all that is ever told of it. */
public enum Kind {
    PERSONNUMMER,
    PNR_SHAPE,
    SAMORDNINGSNUMMER,
    INTERIMSNUMMER,
    RESERVNUMMER,
    ORGANISATIONSNUMMER,
    PHONE,
    EMAIL,
    IBAN,
    BANKGIRO,
    PLUSGIRO,
    BANK_ACCOUNT,
    CARD,
    PLATE,
    IP,
    DEVICE_ID,
    COORDINATE,
    STREET_ADDRESS,
    APARTMENT,
    POSTCODE,
    PROPERTY,
    CASE_NUMBER,
    DATE_OF_BIRTH,
    AGE_EXACT,
    ID_DOCUMENT,
    URL_OR_HANDLE,
    NAME,
    /** Longer than any text is read: refused unread. */
    OVERLONG
}
