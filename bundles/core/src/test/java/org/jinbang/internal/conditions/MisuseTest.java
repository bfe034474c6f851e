package org.jinbang.internal.conditions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the author of a scheme is told when a kind is used wrongly. The uses that are right stand in MalformedAnswersTest. */
class MisuseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    yes                  | {"field":"nowhere"}                                              | nowhere
                    yes                  | {"field":"name"}                                                 | yes-no
                    rising-over-years    | {"field":"staff"}                                                | years
                    rising-over-years    | {"field":"profit","years":1}                                     | 2
                    years-given          | {"field":"profit","years":4}                                     | 3
                    years-given          | {"field":"profit","years":0}                                     | 1
                    years-since          | {"field":"founded","years":0}                                    | 100
                    publicised-for       | {"calendar":"all","days":0,"field":"founded","until":"closed"}     | 366
                    honour-within        | {"field":"founded","years":101}                                  | 100
                    choice-in            | {"field":"level","options":["logistics"]}                        | design
                    choice-in            | {"field":"level","options":[]}                                   | design
                    choice-in            | {"field":"level","options":["design"],"others":true}             | open-list
                    choice-in            | {"field":"link","options":["design"],"judged-in":"review"}       | others
                    length-at-most       | {"field":"deeds","max":0}                                        | max
                    length-at-most       | {"field":"staff","max":5}                                        | long-text
                    registered-in        | {"field":"name","divisions":[" "]}                               | divisions
                    industry-division-in | {"field":"industry","divisions":["6-46"]}                        | 06-46
                    industry-division-in | {"field":"industry","divisions":["90-98"]}                       | 06-46
                    industry-division-in | {"field":"industry","divisions":[]}                              | 06-46
                    industry-division-in | {"field":"level","divisions":["06-46"]}                          | options-of
                    files-attached       | {"field":"proof","at-least":0}                                   | at-least
                    files-attached       | {"field":"name"}                                                 | file
                    """)
    void isNamedWithWhatWouldBeRight(String kind, String params, String named) {
        Text complaint = Sample.misuse(kind, params).orElseThrow();
        assertTrue(complaint.en().contains(named), complaint::en);
        assertTrue(complaint.zh().contains(named), complaint::zh);
    }

    @Test
    void aFaultyParameterThrowsAndSaysWhy() {
        var fault = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class,
                () -> Sample.answering("staff", "3")
                        .under("number-at-least", "{\"field\":\"staff\",\"bound\":\"much\"}"));
        assertTrue(fault.getMessage().contains("bound") && fault.getMessage().contains("much"), fault::getMessage);
    }
}
