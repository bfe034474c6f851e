package org.jinbang.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples whose check characters were computed by hand from the formulas of the two standards; all are invented. */
class CheckedNumberTest {
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void ofAllCheckCharactersOneIsRight() {
        assertEquals(List.of("91350100M000100Y43"), right("91350100M000100Y4"));
        assertTrue(CheckedNumber.identityNumber("11010519491231002X"));
        assertEquals(
                1,
                "0123456789X"
                        .chars()
                        .filter(c -> CheckedNumber.identityNumber("44052418800101001" + (char) c))
                        .count());
    }

    private static List<String> right(String body) {
        return CREDIT_ALPHABET
                .chars()
                .mapToObj(c -> body + (char) c)
                .filter(CheckedNumber::creditCode)
                .toList();
    }

    @Test
    void oneWrongCharacterIsAlwaysNoticed() {
        String code = "91350100M000100Y43";
        for (int i = 8; i < code.length(); i++) {
            for (char other : CREDIT_ALPHABET.toCharArray()) {
                if (other != code.charAt(i)) {
                    String wrong = code.substring(0, i) + other + code.substring(i + 1);
                    assertFalse(CheckedNumber.creditCode(wrong), wrong);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y430", "91350100I000100Y43", "91350100m000100y43"})
    void notACreditCode(String code) {
        assertFalse(CheckedNumber.creditCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110105491231002", "110105194912310021", "11010519490231002X", "01010519491231002X"})
    void notAnIdentityNumber(String number) {
        assertFalse(CheckedNumber.identityNumber(number));
    }

    @Test
    void aFieldSaysWhatWouldBeRight() {
        assertEquals(Optional.empty(), field(FieldType.CREDIT_CODE).expected(Json.of("91350100M000100Y43")));
        assertTrue(field(FieldType.CREDIT_CODE)
                .expected(Json.of("91350100M000100Y44"))
                .orElseThrow()
                .en()
                .contains("GB 32100-2015"));
        assertTrue(field(FieldType.IDENTITY_NUMBER)
                .expected(new Json.Num(1))
                .orElseThrow()
                .zh()
                .contains("GB 11643-1999"));
        assertTrue(field(FieldType.IDENTITY_NUMBER).personal());
        assertFalse(field(FieldType.CREDIT_CODE).personal());
    }

    private static Field field(FieldType type) {
        return new Field(
                "number",
                new Text("号码", "Number"),
                type,
                true,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ArticleRef("1"));
    }
}
