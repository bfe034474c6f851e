package org.jinbang.scheme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Numbers whose last character is computed from those before it. */
final class CheckedNumber {
    /** The characters of a unified social credit code; I, O, S, V and Z are not among them (GB 32100-2015, 4.1). */
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int CREDIT_BODY = 17;
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private CheckedNumber() {}

    /** Whether it is a unified social credit code with the right check character (GB 32100-2015, 4.3). */
    static boolean creditCode(String code) {
        if (!code.matches("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")) {
            return false;
        }
        int base = CREDIT_ALPHABET.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CREDIT_BODY; i++) {
            sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % base;
        }
        return CREDIT_ALPHABET.charAt((base - sum % base) % base) == code.charAt(CREDIT_BODY);
    }

    /** Whether it is a citizen identity number with a date that exists and the right check character (GB 11643-1999). */
    static boolean identityNumber(String number) {
        if (!number.matches("[1-9][0-9]{16}[0-9X]") || !isDate(number.substring(6, 14))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return IDENTITY_CHECKS.charAt(sum % IDENTITY_CHECKS.length()) == number.charAt(IDENTITY_WEIGHTS.length);
    }

    private static boolean isDate(String digits) {
        try {
            return LocalDate.parse(digits, BIRTH) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
