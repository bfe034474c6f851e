package org.jinbang.documents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jinbang.documents.DocumentException;
import org.jinbang.documents.Grid;
import org.junit.jupiter.api.Test;

/** Forms in a workbook, read back by another hand than the one that wrote them. */
final class GridTest {
    private static Grid.Sheet sheet(String name, String words) {
        return new Grid.Sheet(
                name,
                "汇总表",
                List.of(new Grid.Entry("填报部门", "示例区"), new Grid.Entry("电话", "")),
                List.of(new Grid.Column("序号", 8), new Grid.Column("名称", 24)),
                List.of(List.of("1", words), List.of("2", "")),
                "注：一行一份");
    }

    @Test
    void everythingStandsWhereTheFormHasIt() throws Exception {
        byte[] bytes = GridWriter.write(new Grid(List.of(sheet("组织", "=一\n二 & <三>"), sheet("组织", "四"))));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Sheet> sheets = book.getSheets()) {
            List<Sheet> all = sheets.toList();
            assertEquals(List.of("组织", "组织 2"), all.stream().map(Sheet::getName).toList());
            List<List<String>> rows = all.get(0).read().stream()
                    .map(row -> Stream.iterate(0, i -> i < row.getCellCount(), i -> i + 1)
                            .map(i -> row.getCellText(i))
                            .filter(words -> !words.isEmpty())
                            .toList())
                    .toList();
            assertEquals(
                    List.of(
                            List.of("汇总表"),
                            List.of("填报部门", "示例区", "电话"),
                            List.of("序号", "名称"),
                            List.of("1", "=一\n二 & <三>"),
                            List.of("2"),
                            List.of("注：一行一份")),
                    rows);
        }
    }

    @Test
    void aCellThatWouldBeCutIsRefused() {
        Grid grid = new Grid(List.of(sheet("组织", "长".repeat(32_768))));
        assertThrows(DocumentException.class, () -> GridWriter.write(grid));
    }
}
