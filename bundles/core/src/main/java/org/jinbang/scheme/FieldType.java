package org.jinbang.scheme;

/** The kinds of answer a form can ask for. */
public enum FieldType {
    /** One line. */
    TEXT,
    /** Several lines. */
    LONG_TEXT,
    /** A decimal number. */
    NUMBER,
    /** A date. */
    DATE,
    /** One of the options, or with an open list another one by name. */
    CHOICE,
    /** Yes or no. */
    YES_NO,
    /** One decimal number for each of the last completed calendar years; {@link Field#years()} says how many. */
    YEARS,
    /** One or more attached files. */
    FILE,
    /** A telephone number. */
    PHONE,
    /** An e-mail address. */
    EMAIL,
    /** A unified social credit code with its check character (GB 32100-2015). */
    CREDIT_CODE,
    /** A citizen identity number with its check character (GB 11643-1999). */
    IDENTITY_NUMBER
}
