package org.jinbang.rest.internal.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.junit.jupiter.api.Test;

/** What is written in a cell is read back as the same answer, and what people write is understood. */
class CellWordsTest {
    private static final Field PLACE = Gathered.field(
            "place",
            FieldType.CHOICE,
            Gathered.text("区县", "District"),
            List.of(
                    new Field.Option("north", Gathered.text("北区", "North, upper")),
                    new Field.Option("36", Gathered.text("36 汽车制造业", "36 Motor vehicles"))));

    private static Field field(FieldType type) {
        return Gathered.field("x", type, Gathered.text("问题", "Question"), List.of());
    }

    private static Json read(Field field, String words) {
        CellWords.Read read = CellWords.read(field, words);
        assertEquals(Optional.empty(), read.fault());
        return read.answer().orElseThrow();
    }

    private static String fault(Field field, String words) {
        return CellWords.read(field, words).fault().orElseThrow().en();
    }

    @Test
    void optionsAreMeantByIdTitleOrTitleWithoutItsCode() {
        for (String words : List.of("north", "北区", " 北区 ", "North, upper", "NORTH, UPPER")) {
            assertEquals(Json.of("north"), read(PLACE, words), words);
        }
        for (String words : List.of("36", "36 汽车制造业", "汽车制造业", "Motor vehicles")) {
            assertEquals(Json.of("36"), read(PLACE, words), words);
        }
        assertTrue(fault(PLACE, "西区").contains("one of North, upper; 36 Motor vehicles"), fault(PLACE, "西区"));
    }

    @Test
    void whatOfficesWriteForYesDatesAndNumbers() {
        assertEquals(new Json.Bool(true), read(field(FieldType.YES_NO), "是"));
        assertEquals(new Json.Bool(false), read(field(FieldType.YES_NO), "No"));
        for (String words : List.of("2001-05-01", "2001/5/1", "2001.5.1", "2001年5月1日", "37012")) {
            assertEquals(Json.of("2001-05-01"), read(field(FieldType.DATE), words), words);
        }
        assertEquals(Json.of("12000.5"), read(field(FieldType.NUMBER), "12,000.5"));
        assertTrue(fault(field(FieldType.YES_NO), "或许").contains("“或许”"));
        assertTrue(fault(field(FieldType.DATE), "2001-02-30").contains("a date such as"));
        assertTrue(fault(field(FieldType.NUMBER), "一千").contains("a number such as"));
        assertTrue(fault(field(FieldType.PHONE), "见附件").contains("a telephone number"));
    }

    @Test
    void severalAnswersStandInOneCell() {
        List<String> plain = List.of("甲", "总监", "023-1");
        assertEquals("甲、总监、023-1", CellWords.joined(plain));
        List<String> awkward = List.of("甲", "总监，党委委员", "");
        assertEquals("甲\n总监，党委委员\n", CellWords.joined(awkward));
        for (List<String> each : List.of(plain, awkward, List.of("", "", "x"))) {
            assertEquals(Optional.of(each), CellWords.parted(CellWords.joined(each), 3));
        }
        assertEquals(Optional.of(List.of("", "", "")), CellWords.parted("", 3));
        assertEquals(Optional.empty(), CellWords.parted("甲、023-1", 3));
        assertEquals(Optional.of(List.of("甲、乙；丙")), CellWords.parted("甲、乙；丙", 1));
    }

    @Test
    void writtenAndReadItIsTheSame() {
        for (boolean english : new boolean[] {true, false}) {
            assertEquals(Json.of("north"), read(PLACE, CellWords.shown(PLACE, Json.of("north"), english)));
            Field sure = field(FieldType.YES_NO);
            assertEquals(new Json.Bool(false), read(sure, CellWords.shown(sure, new Json.Bool(false), english)));
            Field long_ = field(FieldType.LONG_TEXT);
            assertEquals(Json.of("一\n二"), read(long_, CellWords.shown(long_, Json.of("一\n二"), english)));
        }
    }
}
